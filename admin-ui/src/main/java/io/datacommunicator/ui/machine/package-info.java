/** Machines: the list, one machine with what it made and what it needs, and what its owner says about it. */
@NullMarked
package io.datacommunicator.ui.machine;

import org.jspecify.annotations.NullMarked;
