package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackoffTests {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Backoff backoff = new Backoff(FIRST, LONGEST, new SplittableRandom(1));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "8, 256", "9, 512", "10, 900", "40, 900", "2000000000, 900"})
    void pausesDoubleUpToTheLongest(int attempt, long seconds) {
        for (int round = 0; round < 200; round++) {
            assertThat(backoff.after(attempt, Optional.empty()))
                    .isBetween(Duration.ofMillis(seconds * 500), Duration.ofSeconds(seconds));
        }
    }

    @Test
    void noTwoAgentsComeBackTogether() {
        assertThat(IntStream.range(0, 50).mapToObj(round -> backoff.after(5, Optional.empty())))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatThePlatformAsksForIsObeyed() {
        for (int round = 0; round < 200; round++) {
            assertThat(backoff.after(1, Optional.of(Duration.ofHours(1))))
                    .isBetween(Duration.ofHours(1), Duration.ofHours(1).plus(FIRST));
        }
    }

    @Test
    void pausesThatMakeNoSenseAreRefused() {
        var random = new SplittableRandom(1);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Backoff(Duration.ZERO, LONGEST, random));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Backoff(LONGEST, FIRST, random));
    }
}
