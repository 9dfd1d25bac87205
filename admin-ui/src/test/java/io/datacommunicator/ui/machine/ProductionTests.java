package io.datacommunicator.ui.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.ui.chart.ChartData;
import io.datacommunicator.ui.machine.HistoryRange.Bucket;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProductionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final HistoryRange WEEK = new HistoryRange(7, Bucket.DAY);

    @Test
    void everyDayOfTheRangeHasAPlace() {
        ChartData chart = chart(day(0, product(2, 5)));
        assertThat(chart.labels()).hasSize(7).startsWith("2026-02-26").endsWith("2026-03-04");
    }

    @Test
    void dayWithoutReadingIsAGapAndNotZero() {
        ChartData chart = chart(day(2, product(2, 5)), day(0, product(3, 1)));
        assertThat(values(chart, 0)).containsExactly(null, null, null, null, 5L, null, 0L);
    }

    @Test
    void sevenProductsEachHaveALayer() {
        ChartData chart = chart(day(0, products(7)));
        assertThat(chart.series()).hasSize(7);
        assertThat(chart.rest()).isFalse();
    }

    @Test
    void beyondSevenTheLeastMadeAreTogether() {
        ChartData chart = chart(day(0, products(9)));
        assertThat(chart.rest()).isTrue();
        assertThat(chart.series().stream().map(ChartData.Series::name))
                .containsExactly("p4", "p5", "p6", "p7", "p8", "p9", "others");
        assertThat(chart.series().getLast().values().getLast()).isEqualTo(1 + 2 + 3);
    }

    @Test
    void sumIsTheMachinesTotalWhereItMayBeShown() {
        HistoryBucket counted = new HistoryBucket(TODAY, TODAY.plusDays(1), 9L, List.of(product(2, 5)), false);
        assertThat(production(counted).sum()).isEqualTo(9);
        assertThat(production(day(0, product(2, 5), product(3, 1))).sum()).isEqualTo(6);
    }

    @Test
    void hiddenProductsAreNone() {
        HistoryBucket totalOnly = new HistoryBucket(TODAY, TODAY.plusDays(1), 9L, null, false);
        assertThat(production(totalOnly).products()).isEmpty();
        assertThat(production(totalOnly).hasTotal()).isTrue();
        assertThat(production(totalOnly).nothing()).isFalse();
    }

    private static Production production(HistoryBucket... history) {
        return Production.of(List.of(history), WEEK, TODAY);
    }

    private static ChartData chart(HistoryBucket... history) {
        return production(history).chart(LocalDate::toString, counter -> "p" + counter.code(), "others");
    }

    private static List<Long> values(ChartData chart, int series) {
        return Arrays.asList(chart.series().get(series).values().toArray(Long[]::new));
    }

    private static HistoryBucket day(int ago, ProductCounter... made) {
        LocalDate day = TODAY.minusDays(ago);
        return new HistoryBucket(day, day.plusDays(1), null, List.of(made), false);
    }

    private static ProductCounter product(int code, long count) {
        return new ProductCounter(code, null, count);
    }

    private static ProductCounter[] products(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> product(code, code))
                .toArray(ProductCounter[]::new);
    }
}
