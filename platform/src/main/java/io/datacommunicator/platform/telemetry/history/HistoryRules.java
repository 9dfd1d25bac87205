package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.telemetry.Readings;
import io.datacommunicator.platform.telemetry.history.EpochRules.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns cumulative counters into what was produced in between: day by day, a bucket being the sum of its days. Pure. */
final class HistoryRules {
    private HistoryRules() {}

    /**
     * One bucket for each span of days in which there is a reading and one before it.
     *
     * @param borders first days of the buckets and the day after the last
     * @param readings the last of each day, also of some days before and after, so that a bucket is the same whatever
     *     else is asked for
     */
    static List<HistoryBucket> buckets(List<LocalDate> borders, ZoneId zone, Collection<VisibleReading> readings) {
        NavigableMap<LocalDate, VisibleReading> days = lastOfDays(readings, zone);
        NavigableMap<Integer, NavigableMap<LocalDate, Step>> products = products(days);
        NavigableMap<LocalDate, Step> totals = EpochRules.steps(values(days, VisibleReading::total));
        List<HistoryBucket> buckets = new ArrayList<>();
        for (int i = 1; i < borders.size(); i++) {
            LocalDate from = borders.get(i - 1);
            LocalDate until = borders.get(i);
            SortedMap<LocalDate, VisibleReading> made = madeIn(days, from, until);
            if (!made.isEmpty()) {
                boolean totalShared = made.values().stream().allMatch(HistoryRules::showsTotal);
                buckets.add(bucket(from, until, products, totalShared ? totals : new TreeMap<>(), totalShared));
            }
        }
        return List.copyOf(buckets);
    }

    /** Readings without any counter would make the next one look as if everything had been made since. */
    private static NavigableMap<LocalDate, VisibleReading> lastOfDays(
            Collection<VisibleReading> readings, ZoneId zone) {
        return readings.stream()
                .filter(reading ->
                        !reading.counters().isEmpty() || reading.total().isPresent())
                .sorted(Readings.NEWEST_FIRST.reversed())
                .collect(Collectors.toMap(
                        reading -> LocalDate.ofInstant(reading.takenAt(), zone),
                        Function.identity(),
                        (earlier, later) -> later,
                        TreeMap::new));
    }

    /** A product that the first reading does not count had not been made until then. */
    private static NavigableMap<Integer, NavigableMap<LocalDate, Step>> products(
            NavigableMap<LocalDate, VisibleReading> days) {
        NavigableMap<Integer, NavigableMap<LocalDate, Step>> products = new TreeMap<>();
        days.values().stream()
                .flatMap(reading -> reading.counters().keySet().stream())
                .distinct()
                .forEach(code -> {
                    var values = values(
                            days,
                            reading -> Optional.ofNullable(reading.counters().get(code)));
                    values.putIfAbsent(days.firstKey(), 0L);
                    products.put(code, EpochRules.steps(values));
                });
        return products;
    }

    private static NavigableMap<LocalDate, Long> values(
            NavigableMap<LocalDate, VisibleReading> days, Function<VisibleReading, Optional<Long>> counter) {
        NavigableMap<LocalDate, Long> values = new TreeMap<>();
        days.forEach((day, reading) -> counter.apply(reading).ifPresent(count -> values.put(day, count)));
        return values;
    }

    /** The readings of the span that have one before them, and the one before the first of those. */
    private static SortedMap<LocalDate, VisibleReading> madeIn(
            NavigableMap<LocalDate, VisibleReading> days, LocalDate from, LocalDate until) {
        LocalDate before = days.lowerKey(from);
        LocalDate first = before == null ? from : before;
        SortedMap<LocalDate, VisibleReading> made = days.subMap(first, until);
        return made.size() < 2 ? new TreeMap<>() : made;
    }

    private static boolean showsTotal(VisibleReading reading) {
        return reading.covers(SharedField.TOTAL.number());
    }

    private static HistoryBucket bucket(
            LocalDate from,
            LocalDate until,
            NavigableMap<Integer, NavigableMap<LocalDate, Step>> products,
            NavigableMap<LocalDate, Step> totals,
            boolean totalShared) {
        SortedMap<Integer, Long> made = new TreeMap<>();
        boolean reset = fell(totals.subMap(from, until));
        for (var product : products.entrySet()) {
            SortedMap<LocalDate, Step> steps = product.getValue().subMap(from, until);
            reset |= fell(steps);
            long count = sum(steps);
            if (count > 0) {
                made.put(product.getKey(), count);
            }
        }
        SortedMap<LocalDate, Step> total = totals.subMap(from, until);
        @Nullable Long sum = total.isEmpty() ? null : Long.valueOf(sum(total));
        return new HistoryBucket(from, until, sum, totalShared, made, reset);
    }

    private static long sum(SortedMap<LocalDate, Step> steps) {
        return steps.values().stream().mapToLong(Step::made).sum();
    }

    private static boolean fell(SortedMap<LocalDate, Step> steps) {
        return steps.values().stream().anyMatch(Step::reset);
    }
}
