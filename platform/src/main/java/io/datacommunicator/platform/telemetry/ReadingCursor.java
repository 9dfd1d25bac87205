package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.id.ReadingId;
import java.time.Instant;

/** A place in a machine's readings, newest first. */
record ReadingCursor(Instant takenAt, ReadingId id) {}
