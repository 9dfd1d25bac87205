package io.datacommunicator.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Window;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void newestReadingBeforeAnInstantIsInAWindowCutThere() {
        Window first = new Window(Instant.ofEpochSecond(10), Instant.ofEpochSecond(20));
        Window second = new Window(Instant.ofEpochSecond(30), Instant.ofEpochSecond(40));
        List<Window> windows = List.of(first, second);

        assertThat(BorderRules.newestWindowBefore(windows, Instant.ofEpochSecond(35)))
                .containsExactly(first, new Window(Instant.ofEpochSecond(30), Instant.ofEpochSecond(35)));
        assertThat(BorderRules.newestWindowBefore(windows, Instant.ofEpochSecond(30)))
                .containsExactly(first);
        assertThat(BorderRules.newestWindowBefore(windows, Instant.ofEpochSecond(10)))
                .isEmpty();
        assertThat(BorderRules.newestWindowBefore(windows, Instant.ofEpochSecond(99)))
                .isEqualTo(windows);
        assertThat(BorderRules.newestWindowBefore(List.of(Window.ALWAYS), Instant.EPOCH))
                .containsExactly(new Window(Instant.MIN, Instant.EPOCH));
    }

    private static List<String> borders(String from, String until, Bucket by) {
        return BorderRules.borders(LocalDate.parse(from), LocalDate.parse(until), by).stream()
                .map(LocalDate::toString)
                .toList();
    }
}
