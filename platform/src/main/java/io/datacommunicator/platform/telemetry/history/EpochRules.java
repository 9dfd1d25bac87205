package io.datacommunicator.platform.telemetry.history;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a counter that only ever grows tells was made from one day to the next. Counted is from the running maximum, so
 * nothing is negative and nothing counts twice. A value below the maximum is one of three things:
 *
 * <ul>
 *   <li>less than half of it: counting began anew at nothing, as when the electronics are replaced. All that the counter
 *       shows was made since.
 *   <li>half or more, and a later value within three days is back at the maximum, or none tells yet: the value was stale.
 *       Of two communicators the clock of one was wrong, or what it had read waited. Nothing was made, the maximum stands.
 *   <li>half or more, and three days do not bring it back: a part that had counted elsewhere. It goes on from there, and
 *       what it had counted before belongs to nobody here.
 * </ul>
 *
 * Who read a value plays no part, because only the holder may know it. Pure.
 */
final class EpochRules {
    /** Within so many days a stale value is contradicted by a later one. */
    static final int DAYS_TO_COME_BACK = 3;

    private EpochRules() {}

    /** What was made on each day but the first, of which nobody knows. */
    static NavigableMap<LocalDate, Step> steps(NavigableMap<LocalDate, Long> values) {
        NavigableMap<LocalDate, Step> steps = new TreeMap<>();
        if (values.isEmpty()) {
            return steps;
        }
        long most = values.firstEntry().getValue();
        for (var value : values.tailMap(values.firstKey(), false).entrySet()) {
            Step step = step(most, value.getValue(), later(values, value.getKey()));
            steps.put(value.getKey(), step);
            most = step.reset() ? value.getValue() : Math.max(most, value.getValue());
        }
        return steps;
    }

    private static Step step(long most, long value, List<Long> later) {
        if (value >= most) {
            return new Step(value - most, false);
        }
        if (value < most - value) {
            return new Step(value, true);
        }
        boolean stale = later.isEmpty() || later.stream().anyMatch(next -> next >= most);
        return new Step(0, !stale);
    }

    private static List<Long> later(NavigableMap<LocalDate, Long> values, LocalDate day) {
        return List.copyOf(
                values.subMap(day, false, day.plusDays(DAYS_TO_COME_BACK), true).values());
    }

    /**
     * From one value to the next.
     *
     * @param reset whether counting began anew
     */
    record Step(long made, boolean reset) {}
}
