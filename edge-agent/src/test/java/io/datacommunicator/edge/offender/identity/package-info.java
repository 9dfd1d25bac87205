/** Breaks the rule of {@code identity} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.identity;

import org.jspecify.annotations.NullMarked;
