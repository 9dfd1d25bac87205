/** Breaks the rule of {@code outbox} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.outbox;

import org.jspecify.annotations.NullMarked;
