/** Sharing: who sees what of the caller's machines, and what others let the caller see. */
@NullMarked
package io.datacommunicator.ui.sharing;

import org.jspecify.annotations.NullMarked;
