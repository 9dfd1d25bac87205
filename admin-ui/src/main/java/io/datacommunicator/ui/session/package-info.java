/** The browsers in which a person is signed in, and how to end it there. */
@NullMarked
package io.datacommunicator.ui.session;

import org.jspecify.annotations.NullMarked;
