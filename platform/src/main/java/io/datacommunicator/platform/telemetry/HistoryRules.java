package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.VisibleReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns cumulative counters into what was produced in between. A counter that falls began anew: what it shows then was
 * all made since, and nothing is ever negative. Pure.
 */
final class HistoryRules {
    private static final int TOTAL = 20;

    private HistoryRules() {}

    /**
     * One bucket for each span of days in which there is a reading and one before it.
     *
     * @param borders first days of the buckets and the day after the last
     * @param readings oldest first: for each border the newest before it, as far as there is one
     */
    static List<HistoryBucket> buckets(List<LocalDate> borders, ZoneId zone, List<VisibleReading> readings) {
        List<HistoryBucket> buckets = new ArrayList<>();
        for (int i = 1; i < borders.size(); i++) {
            LocalDate from = borders.get(i - 1);
            LocalDate until = borders.get(i);
            VisibleReading before = newestBefore(readings, BorderRules.instant(from, zone));
            VisibleReading last = newestBefore(readings, BorderRules.instant(until, zone));
            if (before != null && last != null && before != last) {
                buckets.add(bucket(from, until, before, last));
            }
        }
        return List.copyOf(buckets);
    }

    private static @Nullable VisibleReading newestBefore(List<VisibleReading> oldestFirst, Instant border) {
        return oldestFirst.reversed().stream()
                .filter(reading -> reading.takenAt().isBefore(border))
                .findFirst()
                .orElse(null);
    }

    private static HistoryBucket bucket(LocalDate from, LocalDate until, VisibleReading before, VisibleReading last) {
        SortedMap<Integer, Long> products = new TreeMap<>();
        boolean reset = false;
        for (var counter : last.counters().entrySet()) {
            long earlier = before.counters().getOrDefault(counter.getKey(), 0L);
            long made = made(earlier, counter.getValue());
            reset |= counter.getValue() < earlier;
            if (made > 0) {
                products.put(counter.getKey(), made);
            }
        }
        boolean totalShared = before.covers(TOTAL) && last.covers(TOTAL);
        Optional<Long> total = before.total().flatMap(old -> last.total().map(now -> made(old, now)));
        return new HistoryBucket(from, until, totalShared ? total.orElse(null) : null, totalShared, products, reset);
    }

    private static long made(long before, long now) {
        return now >= before ? now - before : now;
    }
}
