/** Breaks the rule of {@code upload} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.upload;

import org.jspecify.annotations.NullMarked;
