/** Breaks the rule of {@code enrolment} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.enrolment;

import org.jspecify.annotations.NullMarked;
