package io.datacommunicator.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReadingsTests {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-01-11T00:00:00Z");

    private final Readings readings = new Readings(2, 20, BEGIN, END, new Random(1));

    @Test
    void machinesTakeTurnsAndTimeRunsForward() {
        List<JsonNode> batch = batch(4);

        assertThat(batch)
                .extracting(reading -> reading.get("takenAt").asString().substring(0, 10))
                .containsExactly("2026-01-01", "2026-01-01", "2026-01-02", "2026-01-02");
        assertThat(batch)
                .extracting(reading -> reading.at("/machine/serialNumber").asInt())
                .containsExactly(1, 2, 1, 2);
    }

    @Test
    void aSecondBatchGoesOnWhereTheFirstEnded() {
        batch(4);

        assertThat(batch(1).getFirst().get("takenAt").asString()).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(readings.made()).isEqualTo(5);
    }

    @Test
    void idsAreOfVersionSevenAndTellTheirTime() {
        UUID id = readings.id(BEGIN);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(BEGIN.toEpochMilli());
    }

    private List<JsonNode> batch(int size) {
        JsonNode variables = JsonMapper.builder().build().valueToTree(readings.batch(size));
        return variables.at("/input/readings").valueStream().toList();
    }
}
