/**
 * The ways to a coffee machine: bytes, frames, sessions, and machines that exist only in memory. One read of a
 * {@link io.datacommunicator.edge.link.MachineLink} yields one {@link io.datacommunicator.edge.link.MachineState}; nothing
 * here writes to a machine.
 */
@NullMarked
package io.datacommunicator.edge.link;

import org.jspecify.annotations.NullMarked;
