package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where buckets of history begin and end. Pure. */
final class BorderRules {
    private BorderRules() {}

    /** The first days of the buckets that touch the span, and the day after the last one. */
    static List<LocalDate> borders(LocalDate from, LocalDate until, Bucket by) {
        List<LocalDate> borders = new ArrayList<>();
        LocalDate border = start(from, by);
        while (border.isBefore(until)) {
            borders.add(border);
            border = next(border, by);
        }
        borders.add(border);
        return List.copyOf(borders);
    }

    /** The first moment of the day, which in some zones and on some days is not midnight. */
    static Instant instant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The windows before an instant, each cut at it: the newest reading before the instant is in one of them. */
    static List<Window> newestWindowBefore(List<Window> windows, Instant until) {
        return windows.stream()
                .flatMap(window ->
                        window.until().isAfter(until) ? Stream.of(new Window(window.from(), until)) : Stream.of(window))
                .filter(window -> window.from().isBefore(window.until()))
                .toList();
    }

    private static LocalDate start(LocalDate day, Bucket by) {
        return switch (by) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private static LocalDate next(LocalDate day, Bucket by) {
        return switch (by) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
        };
    }
}
