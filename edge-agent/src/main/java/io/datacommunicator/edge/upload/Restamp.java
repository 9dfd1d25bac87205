package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.outbox.Entry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Gives a reading that the platform found to be from the future the time at which it was really taken. */
final class Restamp {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Restamp() {}

    /** The entry with its new time; empty while the time is not known or where that changes nothing. */
    static Optional<Entry> of(Entry entry, PlatformTime time) {
        try {
            if (!(JSON.readTree(entry.payload()) instanceof ObjectNode reading)) {
                return Optional.empty();
            }
            var stamped = Instant.parse(reading.path("takenAt").asString(""));
            return time.corrected(stamped)
                    .filter(taken -> taken.isBefore(stamped))
                    .map(taken -> {
                        var text = reading.put("takenAt", taken.toString()).toString();
                        return new Entry(entry.id(), text.getBytes(StandardCharsets.UTF_8));
                    });
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
