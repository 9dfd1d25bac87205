package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.id.MachineId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Cuts what was opened to what a grant covers. */
final class ReadingRules {
    private ReadingRules() {}

    static Reading cut(MachineId machine, Reading reading, ReadGrant grant) {
        if (grant.everything()) {
            return reading;
        }
        Predicate<SharedField> covered = field -> grant.covers(machine, field, reading.takenAt());
        return new Reading(
                reading.id(),
                reading.takenAt(),
                reading.link(),
                reading.communicator(),
                counters(reading.counters(), covered),
                covered.test(SharedField.MAINTENANCE_COUNTERS) ? reading.maintenanceCounters() : Map.of(),
                covered.test(SharedField.MAINTENANCE_PROGRESS) ? reading.maintenanceProgress() : Map.of(),
                covered.test(SharedField.ALARMS) ? reading.alarms() : List.of(),
                covered.test(SharedField.RAW_FRAMES) ? reading.rawFrames() : List.of(),
                null);
    }

    private static SortedMap<Integer, Long> counters(SortedMap<Integer, Long> all, Predicate<SharedField> covered) {
        SortedMap<Integer, Long> cut = new TreeMap<>();
        if (covered.test(SharedField.COUNTERS)) {
            cut.putAll(all.tailMap(Reading.TOTAL + 1));
        }
        if (covered.test(SharedField.TOTAL) && all.containsKey(Reading.TOTAL)) {
            cut.put(Reading.TOTAL, all.get(Reading.TOTAL));
        }
        return Collections.unmodifiableSortedMap(cut);
    }

    static MachineDetails cut(MachineId machine, MachineDetails details, ReadGrant grant) {
        if (grant.everything()) {
            return details;
        }
        Predicate<SharedField> covered = field -> grant.covers(machine, field);
        MachineDetails.Place place = details.place();
        boolean coordinates = covered.test(SharedField.PLACE_COORDINATES);
        return new MachineDetails(
                covered.test(SharedField.MODEL) ? details.articleNumber() : null,
                covered.test(SharedField.MACHINE_NUMBER) ? details.machineNumber() : null,
                covered.test(SharedField.SERIAL_NUMBER) ? details.serialNumber() : null,
                covered.test(SharedField.PRODUCTION_DATE) ? details.productionDate() : null,
                covered.test(SharedField.NAME) ? details.name() : null,
                details.timeZone(),
                new MachineDetails.Place(
                        covered.test(SharedField.PLACE_LABEL) ? place.label() : null,
                        covered.test(SharedField.PLACE_TOWN) ? place.town() : null,
                        coordinates ? place.latitude() : null,
                        coordinates ? place.longitude() : null));
    }
}
