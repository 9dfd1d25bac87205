package io.datacommunicator.platform.encryption;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was found of the data keys that one named key wrapped.
 *
 * @param versions how many stand under which version of the named key now
 * @param moved how many were moved to the newest
 * @param broken how many did not open, so that they stay where they are
 */
record Tally(Map<Integer, Long> versions, long moved, long broken) {
    static final Tally NOTHING = new Tally(Map.of(), 0, 0);

    Tally {
        versions = Map.copyOf(versions);
    }

    static Tally kept(int version) {
        return new Tally(Map.of(version, 1L), 0, 0);
    }

    static Tally moved(int version) {
        return new Tally(Map.of(version, 1L), 1, 0);
    }

    static Tally oneBroken() {
        return new Tally(Map.of(), 0, 1);
    }

    Tally plus(Tally other) {
        Map<Integer, Long> sum = new TreeMap<>(versions);
        other.versions.forEach((version, count) -> sum.merge(version, count, Long::sum));
        return new Tally(sum, moved + other.moved, broken + other.broken);
    }

    /** Whether everything stands under this version already, and nothing is in doubt. */
    boolean standsUnder(int version) {
        return moved == 0 && broken == 0 && versions.keySet().stream().allMatch(found -> found == version);
    }
}
