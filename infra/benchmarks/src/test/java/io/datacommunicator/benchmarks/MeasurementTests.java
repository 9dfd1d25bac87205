package io.datacommunicator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class MeasurementTests {

    @Test
    void rateCountsItemsAndNotOperations() {
        Measurement batches = new Measurement("", 500, Duration.ofSeconds(2), List.of(1L, 1L, 1L, 1L));

        assertThat(batches.rate()).isEqualTo(1000);
    }

    @Test
    void quantilesAreLatenciesThatOccurred() {
        List<Long> descending = LongStream.rangeClosed(1, 100)
                .mapToObj(millis -> (101 - millis) * 1_000_000)
                .toList();
        Measurement measurement = new Measurement("", 1, Duration.ofSeconds(1), descending);

        assertThat(measurement.quantileMillis(0.5)).isEqualTo(50);
        assertThat(measurement.quantileMillis(0.99)).isEqualTo(99);
        assertThat(measurement.quantileMillis(1)).isEqualTo(100);
    }

    @Test
    void nothingMeasuredIsNoMeasurement() {
        assertThatThrownBy(() -> new Measurement("upload", 1, Duration.ofSeconds(1), List.of()))
                .hasMessageContaining("upload");
    }
}
