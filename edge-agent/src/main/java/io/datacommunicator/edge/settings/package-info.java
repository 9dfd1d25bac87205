/** What one agent is told to do: one properties file, read once at the start. */
@NullMarked
package io.datacommunicator.edge.settings;

import org.jspecify.annotations.NullMarked;
