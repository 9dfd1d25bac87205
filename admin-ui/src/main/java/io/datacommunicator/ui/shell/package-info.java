/** The frame around every page. It knows no feature. */
@NullMarked
package io.datacommunicator.ui.shell;

import org.jspecify.annotations.NullMarked;
