package io.datacommunicator.edge.polling;

import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import java.time.Instant;
import java.util.UUID;

/** What one poll yielded. The id, a UUID of version 7, names it wherever it goes. */
public record Reading(UUID id, Instant takenAt, MachineLink.Kind link, MachineState state) {}
