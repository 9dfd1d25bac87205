package io.datacommunicator.edge.upload;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Asks the platform what the holder wants, and reads the answer. What cannot be read is no wish. */
final class Wishes {

    private Wishes() {}

    static byte[] body() {
        return ("{\"query\":" + new JsonPrimitive(AgentDocuments.text("Self")) + "}").getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Told> read(byte[] answer) {
        try {
            var schedule = Json.of(answer).at("data").at("self").at("schedule");
            return Optional.of(new Told(
                    LocalTime.parse(schedule.at("time").text()),
                    ZoneId.of(schedule.at("timeZone").text())));
        } catch (Json.Malformed | DateTimeException e) {
            return Optional.empty();
        }
    }
}
