package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsedAssertionsTests {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final UsedAssertions used = new UsedAssertions(clock, LONGEST);

    @Test
    void secondUseIsNotTheFirst() {
        assertThat(used.first("box", "a", in(60))).isTrue();
        assertThat(used.first("box", "a", in(60))).isFalse();
        assertThat(used.first("box", "b", in(60))).isTrue();
        assertThat(used.first("other", "a", in(60))).isTrue();
    }

    @Test
    void idIsRememberedToItsLastInstant() {
        used.first("box", "a", in(60));
        now = now.plusSeconds(60);
        assertThat(used.first("box", "a", in(60))).isFalse();
        now = now.plusSeconds(1);
        assertThat(used.first("box", "a", in(60))).isTrue();
    }

    @Test
    void fullMemoryRefusesAndForgetsNothing() {
        IntStream.range(0, UsedAssertions.LIMIT)
                .forEach(i -> assertThat(used.first("box", "id" + i, in(60))).isTrue());

        assertThat(used.first("box", "one more", in(60))).isFalse();
        assertThat(used.first("box", "id0", in(60))).isFalse();
        assertThat(used.first("other", "one more", in(60))).isTrue();
        now = now.plusSeconds(61);
        assertThat(used.first("box", "one more", in(60))).isTrue();
    }

    @Test
    void onlyOneOfManyAtOnceIsFirst() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> attempt = () -> used.first("box", "a", in(60));
            long firsts = 0;
            for (Future<Boolean> answer : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(_ -> attempt).toList())) {
                firsts += answer.get() ? 1 : 0;
            }
            assertThat(firsts).isOne();
        }
    }

    private Instant in(int seconds) {
        return now.plusSeconds(seconds);
    }
}
