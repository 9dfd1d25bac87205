package io.datacommunicator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LoadTests {

    private final Load load = new Load(2, Duration.ofMillis(20), Duration.ofMillis(20));

    @Test
    void warmingUpIsNotCounted() throws Exception {
        AtomicInteger ran = new AtomicInteger();

        Measurement measurement = load.measure("", 1, _ -> {
            ran.incrementAndGet();
            Thread.sleep(1);
        });

        assertThat(measurement.operations()).isPositive().isLessThan(ran.get());
    }

    @Test
    void anOperationThatFailsEndsTheMeasurement() {
        assertThatThrownBy(() -> load.measure("", 1, _ -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("refused");
    }

    @Test
    void repeatsUntilItIsDone() throws Exception {
        AtomicInteger ran = new AtomicInteger();

        load.repeat(() -> ran.get() >= 100, _ -> ran.incrementAndGet());

        assertThat(ran.get()).isBetween(100, 101);
    }
}
