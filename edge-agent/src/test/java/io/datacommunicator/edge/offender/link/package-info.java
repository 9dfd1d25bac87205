/** Breaks the rule of {@code link} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.link;

import org.jspecify.annotations.NullMarked;
