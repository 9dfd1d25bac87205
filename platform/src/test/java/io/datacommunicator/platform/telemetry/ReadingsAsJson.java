package io.datacommunicator.platform.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Readings of one machine as a communicator writes them, each with a time and an id of its own. */
final class ReadingsAsJson {
    static final Map<String, Object> MACHINE = Map.of("articleNumber", 15326, "machineNumber", 1, "serialNumber", 2);

    private Instant next;

    /** Those of the last two days. */
    ReadingsAsJson(Instant now) {
        this.next = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2));
    }

    /** One without fault, which may be changed. */
    Map<String, Object> good() {
        next = next.plusSeconds(60);
        return new HashMap<>(Map.of(
                "id", UploadsForTests.id(next, 7).toString(),
                "takenAt", next.toString(),
                "link", "BLE",
                "machine", MACHINE,
                "counters", List.of(Map.of("code", 0, "count", 12), Map.of("code", 2, "count", 4)),
                "maintenanceCounters", List.of(),
                "maintenanceProgress", List.of(),
                "alarms", List.of(13),
                "rawFrames", List.of(Map.of("name", "status", "bytes", "2a40"))));
    }
}
