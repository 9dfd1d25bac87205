package io.datacommunicator.ui.machine;

import io.datacommunicator.ui.chart.ChartData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a machine made in a range, arranged for a plot and its table: the most made products by name in the order of
 * the catalogue, the others together. A bucket without a reading is a gap, not a zero.
 */
record Production(List<LocalDate> starts, Map<LocalDate, HistoryBucket> buckets, List<ProductCounter> products) {

    /** More layers than this cannot be told apart. */
    static final int LAYERS = 6;

    static Production of(List<HistoryBucket> history, HistoryRange range, LocalDate today) {
        Map<LocalDate, HistoryBucket> buckets =
                history.stream().collect(Collectors.toMap(HistoryBucket::from, bucket -> bucket, (first, _) -> first));
        return new Production(range.starts(today), buckets, sums(history));
    }

    boolean nothing() {
        return buckets.isEmpty();
    }

    /** Whether the machine's own total may be shown. */
    boolean hasTotal() {
        return buckets.values().stream().anyMatch(bucket -> bucket.total() != null);
    }

    /** All products of the range together, or the machine's own total where it may be shown. */
    long sum() {
        return buckets.values().stream()
                .mapToLong(bucket -> bucket.total() != null
                        ? bucket.total()
                        : bucket.made().stream()
                                .mapToLong(ProductCounter::count)
                                .sum())
                .sum();
    }

    ChartData chart(Function<LocalDate, String> label, Function<ProductCounter, String> name, String others) {
        List<ProductCounter> shown = shown();
        List<ChartData.Series> series = new ArrayList<>();
        for (ProductCounter product : shown) {
            series.add(new ChartData.Series(name.apply(product), values(counter -> counter.code() == product.code())));
        }
        boolean rest = shown.size() < products.size();
        if (rest) {
            Set<Integer> codes = shown.stream().map(ProductCounter::code).collect(Collectors.toSet());
            series.add(new ChartData.Series(others, values(counter -> !codes.contains(counter.code()))));
        }
        return new ChartData(starts.stream().map(label).toList(), series, rest);
    }

    private List<@Nullable Long> values(Function<ProductCounter, Boolean> belongs) {
        List<@Nullable Long> values = new ArrayList<>();
        for (LocalDate start : starts) {
            HistoryBucket bucket = buckets.get(start);
            values.add(
                    bucket == null
                            ? null
                            : Long.valueOf(bucket.made().stream()
                                    .filter(belongs::apply)
                                    .mapToLong(ProductCounter::count)
                                    .sum()));
        }
        return values;
    }

    /** A rest of one product would say less than its name. */
    private List<ProductCounter> shown() {
        if (products.size() <= LAYERS + 1) {
            return products;
        }
        Set<Integer> most = products.stream()
                .sorted(Comparator.comparingLong(ProductCounter::count).reversed())
                .limit(LAYERS)
                .map(ProductCounter::code)
                .collect(Collectors.toSet());
        return products.stream()
                .filter(product -> most.contains(product.code()))
                .toList();
    }

    // Buckets list their products in the order of the catalogue; the fullest bucket comes nearest to all of it.
    private static List<ProductCounter> sums(List<HistoryBucket> history) {
        Map<Integer, ProductCounter> sums = new LinkedHashMap<>();
        history.stream()
                .sorted(Comparator.comparingInt(
                                (HistoryBucket bucket) -> bucket.made().size())
                        .reversed())
                .flatMap(bucket -> bucket.made().stream())
                .forEach(counter -> sums.merge(counter.code(), counter, Production::plus));
        return List.copyOf(sums.values());
    }

    private static ProductCounter plus(ProductCounter one, ProductCounter other) {
        return new ProductCounter(one.code(), one.product(), one.count() + other.count());
    }
}
