/** Breaks the rule of {@code polling} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.polling;

import org.jspecify.annotations.NullMarked;
