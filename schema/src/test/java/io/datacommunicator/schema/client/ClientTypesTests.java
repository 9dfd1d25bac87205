package io.datacommunicator.schema.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.schema.client.types.Accepted;
import io.datacommunicator.schema.client.types.CounterInput;
import io.datacommunicator.schema.client.types.Link;
import io.datacommunicator.schema.client.types.MachineIdentityInput;
import io.datacommunicator.schema.client.types.Reading;
import io.datacommunicator.schema.client.types.Rejected;
import io.datacommunicator.schema.client.types.RejectionReason;
import io.datacommunicator.schema.client.types.UploadReadingsPayload;
import io.datacommunicator.schema.client.types.UploadedReadingInput;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The generated types travel through Jackson 3 as the platform expects them. */
class ClientTypesTests {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void inputIsWrittenAsTheScalarsWantIt() {
        var reading = UploadedReadingInput.newBuilder()
                .takenAt(OffsetDateTime.parse("2026-01-31T03:30:00Z"))
                .link(Link.BLE)
                .machine(MachineIdentityInput.newBuilder()
                        .articleNumber(15326)
                        .productionDate(LocalDate.of(2020, 2, 21))
                        .build())
                .counters(List.of(
                        CounterInput.newBuilder().code(2).count(5_000_000_000L).build()))
                .build();

        var tree = json.readTree(json.writeValueAsString(reading));
        assertThat(tree.at("/takenAt").asString()).isEqualTo("2026-01-31T03:30:00Z");
        assertThat(tree.at("/link").asString()).isEqualTo("BLE");
        assertThat(tree.at("/machine/productionDate").asString()).isEqualTo("2020-02-21");
        assertThat(tree.at("/counters/0/count").asLong()).isEqualTo(5_000_000_000L);
    }

    @Test
    void receiptIsReadByItsTypeName() {
        var payload = json.readValue("""
                {"receipts": [
                  {"__typename": "Accepted", "readingId": "r1"},
                  {"__typename": "Rejected", "readingId": "r2", "reason": "IN_FUTURE"}]}
                """, UploadReadingsPayload.class);

        assertThat(payload.getReceipts())
                .containsExactly(
                        Accepted.newBuilder().readingId("r1").build(),
                        Rejected.newBuilder()
                                .readingId("r2")
                                .reason(RejectionReason.IN_FUTURE)
                                .build());
    }

    @Test
    void fieldThatIsNotSharedIsNull() {
        var reading = json.readValue("""
                {"takenAt": "2026-01-31T04:30:00+01:00", "total": null}
                """, Reading.class);

        assertThat(reading.getTakenAt().toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-01-31T03:30:00Z").toInstant());
        assertThat(reading.getTotal()).isNull();
    }
}
