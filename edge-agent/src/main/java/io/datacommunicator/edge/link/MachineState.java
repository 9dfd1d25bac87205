package io.datacommunicator.edge.link;

import io.datacommunicator.schema.catalogue.Maintenance;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one session with a machine yielded.
 *
 * @param counters how many were ever made, by product code in ascending order; code 0 is the total, which need not be the
 *     sum; a product the machine does not have is absent
 * @param maintenanceCounts how often each was ever done; what the machine does not count is absent
 * @param maintenancePercents progress towards the next, 100 is due; what does not apply is absent
 * @param alarmBits the status bits that were set, ascending
 * @param rawFrames in the order in which they came
 */
public record MachineState(
        MachineIdentity identity,
        SequencedMap<Integer, Long> counters,
        SequencedMap<Maintenance, Long> maintenanceCounts,
        SequencedMap<Maintenance, Integer> maintenancePercents,
        SequencedSet<Integer> alarmBits,
        List<RawFrame> rawFrames) {

    public MachineState {
        counters = sorted(counters);
        maintenanceCounts = sorted(maintenanceCounts);
        maintenancePercents = sorted(maintenancePercents);
        alarmBits = Collections.unmodifiableSequencedSet(new TreeSet<>(alarmBits));
        rawFrames = List.copyOf(rawFrames);
    }

    private static <K extends Comparable<K>, V> SequencedMap<K, V> sorted(Map<K, V> values) {
        return Collections.unmodifiableSequencedMap(new TreeMap<>(values));
    }
}
