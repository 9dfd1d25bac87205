package io.datacommunicator.edge.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PollPlanTests {

    private static final Instant NOON = Instant.parse("2026-01-10T11:00:00Z");
    private static final Instant THIS_MORNING = Instant.parse("2026-01-10T02:30:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-01-11T02:30:00Z");

    private final PollPlan plan =
            new PollPlan(new DailySchedule(LocalTime.of(3, 30), ZoneId.of("Europe/Zurich")), Duration.ofMinutes(15));

    private Instant next(Optional<Instant> read, Optional<Instant> tried) {
        return plan.next(read, tried, NOON);
    }

    @Test
    void aMachineNeverReadIsDue() {
        assertThat(next(Optional.empty(), Optional.empty())).isEqualTo(NOON);
    }

    @Test
    void aMachineReadTodayWaitsForTomorrow() {
        assertThat(next(Optional.of(THIS_MORNING), Optional.empty())).isEqualTo(TOMORROW);
        assertThat(next(Optional.of(NOON.minusSeconds(1)), Optional.empty())).isEqualTo(TOMORROW);
    }

    @Test
    void whatWasMissedIsCaughtUpAtOnceHoweverLongAgo() {
        assertThat(next(Optional.of(THIS_MORNING.minusSeconds(1)), Optional.empty()))
                .isEqualTo(NOON);
        assertThat(next(Optional.of(Instant.parse("2025-06-01T01:30:00Z")), Optional.empty()))
                .isEqualTo(NOON);
    }

    @Test
    void afterAFailureThereIsAPause() {
        var tried = NOON.minus(Duration.ofMinutes(5));
        assertThat(next(Optional.empty(), Optional.of(tried))).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void thePauseIsOverWhenItIsOver() {
        assertThat(next(Optional.empty(), Optional.of(NOON.minus(Duration.ofMinutes(15)))))
                .isEqualTo(NOON);
    }

    @Test
    void aClockThatWasSetBackDoesNotSilenceTheAgent() {
        var future = NOON.plus(Duration.ofDays(400));
        assertThat(next(Optional.of(future), Optional.empty())).isEqualTo(NOON);
        assertThat(next(Optional.empty(), Optional.of(future))).isEqualTo(NOON);
    }
}
