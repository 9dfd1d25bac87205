package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.encryption.Reading;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.encryption.VisibleReadingsForTests;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ReadingId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Readings of one machine as they are shown to its holder or to somebody with a grant. */
final class ShownForTests {
    static final ReadGrant EVERYTHING = ProofsForTests.everythingOf(new OwnerId(new UUID(0, 9)));
    private static final MachineId MACHINE = new MachineId(new UUID(0, 1));

    private ShownForTests() {}

    static ReadGrant grant(Set<SharedField> fields, Instant from, Instant until) {
        return ProofsForTests.some(new OwnerId(new UUID(0, 9)), MACHINE, fields, from, until);
    }

    static VisibleReading counted(String takenAt, Map<Integer, Long> counters) {
        return shown(takenAt, counters, List.of(), EVERYTHING);
    }

    static VisibleReading alarmed(String takenAt, Integer... bits) {
        return shown(takenAt, Map.of(), List.of(bits), EVERYTHING);
    }

    static VisibleReading shown(String takenAt, Map<Integer, Long> counters, List<Integer> alarms, ReadGrant grant) {
        Reading reading = new Reading(
                new ReadingId(UUID.randomUUID()),
                Instant.parse(takenAt),
                Reading.Link.BLE,
                new UUID(7, 7),
                new TreeMap<>(counters),
                Map.of(),
                Map.of(),
                alarms,
                List.of(),
                null);
        return VisibleReadingsForTests.visible(MACHINE, reading, grant);
    }
}
