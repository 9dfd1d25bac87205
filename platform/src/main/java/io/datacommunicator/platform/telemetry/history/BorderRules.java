package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.failure.Failure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Where buckets of history begin and end. Pure. */
final class BorderRules {
    static final int MOST_BUCKETS = 400;
    static final int MOST_DAYS = 1100;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private BorderRules() {}

    /**
     * The first days of the buckets that touch the span, and the day after the last one. Refuses a span that ends before
     * it begins or is too long.
     */
    static List<LocalDate> borders(LocalDate from, LocalDate until, Bucket by) {
        check(from, until);
        List<LocalDate> borders = new ArrayList<>();
        LocalDate border = start(from, by);
        while (border.isBefore(until)) {
            borders.add(border);
            border = next(border, by);
        }
        if (borders.size() > MOST_BUCKETS) {
            throw new Failure.LimitExceeded("until", MOST_BUCKETS + " buckets");
        }
        borders.add(border);
        return List.copyOf(borders);
    }

    private static void check(LocalDate from, LocalDate until) {
        if (from.isBefore(FIRST)) {
            throw new Failure.Invalid("from", FIRST + ".." + LAST);
        }
        if (until.isAfter(LAST)) {
            throw new Failure.Invalid("until", FIRST + ".." + LAST);
        }
        if (!from.isBefore(until)) {
            throw new Failure.Invalid("until", "after from");
        }
        if (ChronoUnit.DAYS.between(from, until) > MOST_DAYS) {
            throw new Failure.LimitExceeded("until", MOST_DAYS + " days");
        }
    }

    /** The first moment of the day, which in some zones and on some days is not midnight. */
    static Instant instant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
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
