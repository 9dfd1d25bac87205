package io.datacommunicator.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.ui.text.TimeAgo.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAgoTests {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-2M, NOW, 0",
        "PT59S, NOW, 0",
        "PT1M, MINUTES, 1",
        "PT59M59S, MINUTES, 59",
        "PT1H, HOURS, 1",
        "PT47H59M, HOURS, 47",
        "PT48H, DAYS, 2",
        "PT2400H, DAYS, 100"
    })
    void largestUnitThatFits(Duration since, Unit unit, long count) {
        assertThat(TimeAgo.between(NOW.minus(since), NOW)).isEqualTo(new TimeAgo(unit, count));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1 hour ago", "en, 3, 3 hours ago", "de, 1, vor 1 Stunde", "de, 3, vor 3 Stunden",
        "fr, 1, il y a 1 heure", "fr, 3, il y a 3 heures", "it, 1, 1 ora fa", "it, 3, 3 ore fa"
    })
    void oneIsNotMany(Locale language, long hours, String words) {
        assertThat(new Texts().getTranslation("time.hours", language, hours)).isEqualTo(words);
    }
}
