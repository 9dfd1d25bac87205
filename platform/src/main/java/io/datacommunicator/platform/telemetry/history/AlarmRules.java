package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Finds the episodes of alarms in a row of readings. A state of the machine is no alarm, nor is a bit of which nobody
 * knows what it means. Pure.
 */
final class AlarmRules {
    private static final Comparator<AlarmEpisode> NEWEST_FIRST = Comparator.comparing(AlarmEpisode::from)
            .reversed()
            .thenComparingInt(episode -> episode.kind().bit());
    private static final Comparator<AlarmEpisode> GRAVEST_FIRST = Comparator.comparing(
                    (AlarmEpisode episode) -> episode.kind().severity())
            .thenComparingInt(episode -> episode.kind().bit());

    private AlarmRules() {}

    /**
     * All episodes, newest first. One that stands in the oldest reading is taken to begin there.
     *
     * @param readings newest first
     * @param kinds what each bit means on this machine
     */
    static List<AlarmEpisode> episodes(List<VisibleReading> readings, IntFunction<AlarmKind> kinds) {
        Map<Integer, Instant> standing = new HashMap<>();
        List<AlarmEpisode> episodes = new ArrayList<>();
        for (VisibleReading reading : readings.reversed()) {
            if (!reading.showsAlarms()) {
                continue;
            }
            standing.entrySet().removeIf(since -> {
                boolean over = !reading.alarms().contains(since.getKey());
                if (over) {
                    episodes.add(new AlarmEpisode(kinds.apply(since.getKey()), since.getValue(), reading.takenAt()));
                }
                return over;
            });
            reading.alarms().stream()
                    .filter(bit -> isAlarm(kinds.apply(bit)))
                    .forEach(bit -> standing.putIfAbsent(bit, reading.takenAt()));
        }
        standing.forEach((bit, since) -> episodes.add(new AlarmEpisode(kinds.apply(bit), since, null)));
        return episodes.stream().sorted(NEWEST_FIRST).toList();
    }

    /** Those that still stand, the gravest first. */
    static List<AlarmEpisode> open(List<VisibleReading> readings, IntFunction<AlarmKind> kinds) {
        return episodes(readings, kinds).stream()
                .filter(episode -> episode.until() == null)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private static boolean isAlarm(AlarmKind kind) {
        return kind.severity() != Severity.STATE && kind.severity() != Severity.UNKNOWN;
    }
}
