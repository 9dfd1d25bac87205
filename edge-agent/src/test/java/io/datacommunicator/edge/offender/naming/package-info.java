/** Breaks the rules of names and clocks on purpose, so that {@code ArchitectureTests} sees them red. */
@NullMarked
package io.datacommunicator.edge.offender.naming;

import org.jspecify.annotations.NullMarked;
