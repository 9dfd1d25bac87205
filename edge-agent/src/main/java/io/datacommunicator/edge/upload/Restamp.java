package io.datacommunicator.edge.upload;

import com.google.gson.JsonObject;
import io.datacommunicator.edge.outbox.Entry;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Gives a reading that the platform found to be from the future the time at which it was really taken. */
final class Restamp {

    private Restamp() {}

    /** The entry with its new time; empty while the time is not known or where that changes nothing. */
    static Optional<Entry> of(Entry entry, PlatformTime time) {
        try {
            var json = Json.of(entry.payload());
            var stamped = Instant.parse(json.at("takenAt").text());
            return time.corrected(stamped)
                    .filter(taken -> taken.isBefore(stamped))
                    .flatMap(taken -> json.object().map(reading -> stamped(entry, reading, taken)));
        } catch (Json.Malformed | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Entry stamped(Entry entry, JsonObject reading, Instant taken) {
        reading.addProperty("takenAt", taken.toString());
        return new Entry(entry.id(), reading.toString().getBytes(StandardCharsets.UTF_8));
    }
}
