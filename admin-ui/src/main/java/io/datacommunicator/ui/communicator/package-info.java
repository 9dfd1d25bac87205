/** Communicators: which there are, what their holder says about them, how new ones come and old ones go. */
@NullMarked
package io.datacommunicator.ui.communicator;

import org.jspecify.annotations.NullMarked;
