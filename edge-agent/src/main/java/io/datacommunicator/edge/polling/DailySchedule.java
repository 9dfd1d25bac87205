package io.datacommunicator.edge.polling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Once a day at a local time. A time that the clocks skip comes as much later as they skip; a time that comes twice counts
 * the first time.
 */
public record DailySchedule(LocalTime time, ZoneId zone) {

    /** The last occurrence at or before this instant. */
    public Instant latest(Instant at) {
        var today = on(day(at));
        return today.isAfter(at) ? on(day(at).minusDays(1)) : today;
    }

    /** The first occurrence after this instant. */
    public Instant next(Instant after) {
        var today = on(day(after));
        return today.isAfter(after) ? today : on(day(after).plusDays(1));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Instant on(LocalDate day) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
