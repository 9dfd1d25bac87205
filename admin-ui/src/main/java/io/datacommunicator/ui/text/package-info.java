/** Every word the site says, in four languages, and how it writes times and numbers. */
@NullMarked
package io.datacommunicator.ui.text;

import org.jspecify.annotations.NullMarked;
