package io.datacommunicator.ui.machine;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How much of the past a plot shows, and how finely. It stands in the address, so that it can be kept and sent. */
record HistoryRange(int days, Bucket by) {

    static final List<Integer> CHOICES = List.of(7, 30, 90);
    static final HistoryRange USUAL = new HistoryRange(30, Bucket.DAY);

    enum Bucket {
        DAY,
        WEEK,
        MONTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an address asks for; the usual where it asks for nothing we offer. */
    static HistoryRange of(QueryParameters parameters) {
        int days = parameters
                .getSingleParameter("days")
                .flatMap(asked -> CHOICES.stream()
                        .filter(choice -> choice.toString().equals(asked))
                        .findFirst())
                .orElse(USUAL.days);
        Bucket by = parameters
                .getSingleParameter("by")
                .flatMap(asked -> Arrays.stream(Bucket.values())
                        .filter(bucket -> bucket.word().equals(asked))
                        .findFirst())
                .orElse(USUAL.by);
        return new HistoryRange(days, by);
    }

    QueryParameters query() {
        return QueryParameters.simple(Map.of("days", Integer.toString(days), "by", by.word()));
    }

    /** The first day, moved back so that the first week or month is whole. */
    LocalDate from(LocalDate today) {
        return start(today.minusDays(days - 1L));
    }

    /** The first days of all buckets up to today. */
    List<LocalDate> starts(LocalDate today) {
        return Stream.iterate(from(today), start -> !start.isAfter(today), start -> start.plus(1, unit()))
                .toList();
    }

    private LocalDate start(LocalDate day) {
        return switch (by) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private ChronoUnit unit() {
        return switch (by) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
    }
}
