/** Who signed in, and the language in which the person wants to be addressed. */
@NullMarked
package io.datacommunicator.ui.viewer;

import org.jspecify.annotations.NullMarked;
