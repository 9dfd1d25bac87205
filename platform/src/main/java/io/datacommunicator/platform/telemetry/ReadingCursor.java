package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.id.ReadingId;
import java.time.Instant;
import java.util.UUID;

/** A place in a machine's readings, newest first. */
record ReadingCursor(Instant takenAt, ReadingId id) {
    String text() {
        return takenAt + " " + id.value();
    }

    /** Reads what {@link #text} wrote; it comes back sealed, so it was not altered. */
    static ReadingCursor of(String text) {
        String[] parts = text.split(" ", 2);
        return new ReadingCursor(Instant.parse(parts[0]), new ReadingId(UUID.fromString(parts[1])));
    }
}
