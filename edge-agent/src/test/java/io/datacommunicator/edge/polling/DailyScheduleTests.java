package io.datacommunicator.edge.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DailyScheduleTests {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @ParameterizedTest
    @CsvSource({
        // after, time, next
        "2026-01-10T02:29:59Z, 03:30, 2026-01-10T02:30:00Z",
        "2026-01-10T02:30:00Z, 03:30, 2026-01-11T02:30:00Z",
        // Summer time begins on 29 March at 02:00: half past two is skipped and comes at half past three.
        "2026-03-28T12:00:00Z, 03:30, 2026-03-29T01:30:00Z",
        "2026-03-28T12:00:00Z, 02:30, 2026-03-29T01:30:00Z",
        "2026-03-29T12:00:00Z, 02:30, 2026-03-30T00:30:00Z",
        // It ends on 25 October at 03:00: half past two comes twice and counts once.
        "2026-10-24T12:00:00Z, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 02:30, 2026-10-26T01:30:00Z",
        "2026-10-25T01:30:00Z, 02:30, 2026-10-26T01:30:00Z",
        "2026-10-24T12:00:00Z, 03:30, 2026-10-25T02:30:00Z",
    })
    void theNextOccurrenceIsExactInLocalTime(Instant after, LocalTime time, Instant next) {
        assertThat(new DailySchedule(time, ZURICH).next(after)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T02:29:59Z, 2026-01-09T02:30:00Z",
        "2026-01-10T02:30:00Z, 2026-01-10T02:30:00Z",
        "2026-03-29T01:29:59Z, 2026-03-28T02:30:00Z",
        "2026-03-29T01:30:00Z, 2026-03-29T01:30:00Z",
    })
    void theLatestOccurrenceIsExactInLocalTime(Instant at, Instant latest) {
        assertThat(new DailySchedule(LocalTime.of(3, 30), ZURICH).latest(at)).isEqualTo(latest);
    }

    @Test
    void aYearHasAsManyOccurrencesAsDays() {
        for (var time : new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.of(2, 30), LocalTime.of(23, 59)}) {
            var schedule = new DailySchedule(time, ZURICH);
            int days = 0;
            var end = Instant.parse("2026-12-31T23:00:00Z");
            for (var at = Instant.parse("2025-12-31T22:59:59Z");
                    schedule.next(at).isBefore(end);
                    at = schedule.next(at)) {
                days++;
            }
            assertThat(days).as("at " + time).isEqualTo(365);
        }
    }
}
