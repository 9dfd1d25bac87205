package io.datacommunicator.platform.telemetry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderRulesTests {
    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 2026-03-28, 24",
        "Europe/Zurich, 2026-03-29, 23",
        "Europe/Zurich, 2026-10-25, 25",
        "America/Sao_Paulo, 2018-11-04, 23",
        "Asia/Kolkata, 2026-03-29, 24",
        "Australia/Lord_Howe, 2026-04-05, 24.5"
    })
    void aDayHasTheHoursItHasThere(ZoneId zone, LocalDate day, double hours) {
        Duration length = Duration.between(BorderRules.instant(day, zone), BorderRules.instant(day.plusDays(1), zone));

        assertThat(length).isEqualTo(Duration.ofMinutes((long) (hours * 60)));
    }

    @Test
    void aDayWithoutMidnightBeginsAtItsFirstMoment() {
        assertThat(BorderRules.instant(LocalDate.parse("2018-11-04"), ZoneId.of("America/Sao_Paulo")))
                .isEqualTo("2018-11-04T03:00:00Z");
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        // A Wednesday until a Tuesday.
        assertThat(borders("2026-04-01", "2026-04-14", Bucket.WEEK))
                .containsExactly("2026-03-30", "2026-04-06", "2026-04-13", "2026-04-20");
        assertThat(borders("2026-01-31", "2026-03-01", Bucket.MONTH))
                .containsExactly("2026-01-01", "2026-02-01", "2026-03-01");
        assertThat(borders("2026-01-31", "2026-03-02", Bucket.MONTH)).endsWith("2026-04-01");
        assertThat(borders("2028-02-28", "2028-03-01", Bucket.DAY))
                .containsExactly("2028-02-28", "2028-02-29", "2028-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2027-02-05, DAY,   ",
        "2026-01-01, 2027-02-06, DAY,   limit exceeded: until 400 buckets",
        "2026-01-01, 2029-01-05, WEEK,  ",
        "2026-01-01, 2029-01-06, MONTH, limit exceeded: until 1100 days",
        "2026-01-01, 2026-01-01, DAY,   invalid until: after from",
        "2026-01-01, 2025-12-31, DAY,   invalid until: after from",
        "-999999999-01-01, 2026-01-01, MONTH, invalid from: 0001-01-01..9999-12-31",
        "2026-01-01, +999999999-12-31, WEEK,  invalid until: 0001-01-01..9999-12-31",
        "0001-01-01, 0001-01-02, MONTH, ",
        "9999-12-30, 9999-12-31, WEEK,  "
    })
    void spansAreBounded(LocalDate from, LocalDate until, Bucket by, String refused) {
        if (refused == null) {
            assertThat(BorderRules.borders(from, until, by)).hasSizeBetween(2, 401);
        } else {
            assertThatThrownBy(() -> BorderRules.borders(from, until, by))
                    .isInstanceOf(Failure.class)
                    .hasMessage(refused);
        }
    }

    private static List<String> borders(String from, String until, Bucket by) {
        return BorderRules.borders(LocalDate.parse(from), LocalDate.parse(until), by).stream()
                .map(LocalDate::toString)
                .toList();
    }
}
