/** Breaks the rule of {@code settings} on purpose, so that {@code ArchitectureTests} sees it red. */
@NullMarked
package io.datacommunicator.edge.offender.settings;

import org.jspecify.annotations.NullMarked;
