package io.datacommunicator.ui.testing;

import graphql.schema.DataFetchingEnvironment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Believable days of a coffee machine: busy weekdays, quiet weekends, now and then no reading. */
final class FakeHistory {

    private static final int SUNDAY_GAP_EVERY = 11;

    private FakeHistory() {}

    static @Nullable List<Map<String, Object>> of(DataFetchingEnvironment asked) {
        Map<String, Object> machine = asked.getSource();
        LocalDate from = asked.getArgument("from");
        LocalDate until = asked.getArgument("until");
        String by = asked.getArgument("by");
        if (machine == null
                || from == null
                || until == null
                || by == null
                || !(machine.get("made") instanceof List<?> made)) {
            return List.of();
        }
        Map<LocalDate, List<Map<String, Object>>> buckets = new LinkedHashMap<>();
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            if (day.getDayOfYear() % SUNDAY_GAP_EVERY != 0) {
                buckets.computeIfAbsent(start(day, by), _ -> new ArrayList<>()).addAll(day(made, day));
            }
        }
        List<Map<String, Object>> history = new ArrayList<>();
        buckets.forEach((start, counters) -> history.add(bucket(start, counters)));
        return history;
    }

    private static Map<String, Object> bucket(LocalDate start, List<Map<String, Object>> counters) {
        Map<Object, Map<String, Object>> products = new LinkedHashMap<>();
        counters.forEach(counter -> products.merge(counter.getOrDefault("code", 0), counter, FakeHistory::plus));
        long total = products.values().stream()
                .mapToLong(counter -> (Long) counter.getOrDefault("count", 0L))
                .sum();
        return Map.of(
                "from",
                start,
                "until",
                start.plusDays(1),
                "total",
                total,
                "products",
                List.copyOf(products.values()),
                "reset",
                false);
    }

    private static Map<String, Object> plus(Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> sum = new LinkedHashMap<>(one);
        sum.put("count", (Long) one.getOrDefault("count", 0L) + (Long) other.getOrDefault("count", 0L));
        return sum;
    }

    private static List<Map<String, Object>> day(List<?> made, LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        List<Map<String, Object>> counters = new ArrayList<>();
        for (int index = 0; index < made.size(); index++) {
            Map<String, Object> counter = new LinkedHashMap<>();
            ((Map<?, ?>) made.get(index)).forEach((key, value) -> counter.put(String.valueOf(key), value));
            long ever = (Long) counter.getOrDefault("count", 0L);
            long usual = ever == 0 ? 0 : ever / 1000 + 1;
            long wave = ever == 0 ? 0 : (day.getDayOfYear() * 7L + index * 13L) % (usual + 2);
            counter.put("count", weekend ? wave / 3 : usual / 2 + wave);
            counters.add(counter);
        }
        return counters;
    }

    private static LocalDate start(LocalDate day, String by) {
        return switch (by) {
            case "WEEK" -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case "MONTH" -> day.withDayOfMonth(1);
            default -> day;
        };
    }
}
