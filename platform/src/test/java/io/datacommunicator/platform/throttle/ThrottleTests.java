package io.datacommunicator.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.platform.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTests {
    private static final Budget THREE = new Budget("test", 3, Duration.ofMinutes(10));

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Throttle throttle = new Throttle(clock);

    @Test
    void budgetIsSpentAndComesBack() {
        spend(3);
        now = now.plusSeconds(60);

        assertThatExceptionOfType(Failure.TooOften.class)
                .isThrownBy(() -> throttle.take(THREE, "a"))
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(9)));

        now = now.plus(Duration.ofMinutes(9));
        assertThatCode(() -> spend(3)).doesNotThrowAnyException();
    }

    @Test
    void askingInVainDoesNotProlongTheWait() {
        spend(3);
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(Failure.TooOften.class).isThrownBy(() -> throttle.take(THREE, "a"));
        }
        now = now.plus(Duration.ofMinutes(10));
        assertThatCode(() -> throttle.take(THREE, "a")).doesNotThrowAnyException();
    }

    @Test
    void keysAndBudgetsAreApart() {
        spend(3);

        assertThatCode(() -> throttle.take(THREE, "b")).doesNotThrowAnyException();
        assertThatCode(() -> throttle.take(new Budget("other", 3, THREE.within()), "a"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTurnedOutRightCostsNothing() {
        for (int i = 0; i < 10; i++) {
            throttle.take(THREE, "a");
            throttle.giveBack(THREE, "a");
        }
        assertThatCode(() -> spend(3)).doesNotThrowAnyException();
    }

    private void spend(int attempts) {
        for (int i = 0; i < attempts; i++) {
            throttle.take(THREE, "a");
        }
    }
}
