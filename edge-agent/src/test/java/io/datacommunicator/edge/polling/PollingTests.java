package io.datacommunicator.edge.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.outbox.OutboxLimits;
import io.datacommunicator.edge.polling.Polling.Poll;
import io.datacommunicator.edge.testing.ScriptedLink;
import io.datacommunicator.schema.document.Documents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class PollingTests {

    private static final Instant AT = Instant.parse("2026-01-10T02:30:00.123Z");
    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Outbox outbox(int mebibytes) throws OutboxFailure {
        return Outbox.open(directory, new OutboxLimits(5000, (long) mebibytes << 16), CLOCK);
    }

    private static Polling polling(Outbox outbox) {
        return new Polling(outbox, new ReadingIds(new SplittableRandom(1)), CLOCK);
    }

    private static Reading reading() {
        return new Reading(
                new ReadingIds(new SplittableRandom(1)).next(AT), AT, MachineLink.Kind.BLE, ScriptedLink.state(101));
    }

    @Test
    void aReadingIsOnDiskWhenThePollReturns() throws Exception {
        Poll poll;
        try (var outbox = outbox(64)) {
            poll = polling(outbox).poll(new ScriptedLink());
        }
        try (var outbox = outbox(64)) {
            assertThat(outbox.oldest(2, Long.MAX_VALUE))
                    .singleElement()
                    .satisfies(entry -> assertThat(poll)
                            .isInstanceOfSatisfying(
                                    Poll.Kept.class,
                                    kept -> assertThat(entry.id())
                                            .isEqualTo(kept.reading().id())));
        }
    }

    @Test
    void aMachineThatFailsLeavesNothing() throws Exception {
        try (var outbox = outbox(64)) {
            var link = new ScriptedLink().failing(LinkFailure.Reason.BUSY);
            assertThat(polling(outbox).poll(link)).isEqualTo(new Poll.Unread(LinkFailure.Reason.BUSY));
            assertThat(outbox.status().waiting()).isZero();
        }
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        try (var outbox = outbox(1)) {
            var polling = polling(outbox);
            var link = new ScriptedLink();
            var poll = polling.poll(link);
            while (poll instanceof Poll.Kept && link.reads() < 1000) {
                poll = polling.poll(link);
            }
            assertThat(poll).isEqualTo(new Poll.Unkept(OutboxFailure.Reason.DISK_FULL));
        }
    }

    @Test
    void theJsonSaysWhatTheMachineSaid() {
        var json = JsonMapper.shared().readTree(ReadingJson.of(reading()));
        assertThat(json)
                .hasToString("{\"id\":\"" + reading().id() + "\",\"takenAt\":\"2026-01-10T02:30:00.123Z\","
                        + "\"link\":\"BLE\",\"machine\":{\"articleNumber\":15326,\"machineNumber\":53313,\"serialNumber\":2,"
                        + "\"productionDate\":\"2019-10-07\"},\"counters\":[{\"code\":0,\"count\":108},{\"code\":2,\"count\":101}],"
                        + "\"maintenanceCounters\":[{\"maintenance\":\"CLEANING\",\"count\":26}],"
                        + "\"maintenanceProgress\":[{\"maintenance\":\"DESCALING\",\"percent\":70}],\"alarms\":[13,37],"
                        + "\"rawFrames\":[{\"name\":\"status\",\"bytes\":\"2A0004000004\"}]}");
    }

    @Test
    void theJsonHasTheShapeThatTheSdlDemands() {
        assertThat(Documents.faults(document(asLiteral()))).isEmpty();
        assertThat(Documents.faults(document(asLiteral().replace("takenAt:", "takenat:"))))
                .isNotEmpty();
        assertThat(Documents.faults(document(asLiteral().replace("percent:", "percentage:"))))
                .isNotEmpty();
    }

    /** As a literal of GraphQL, whose keys and enum values are bare. */
    private static String asLiteral() {
        return new String(ReadingJson.of(reading()), StandardCharsets.UTF_8)
                .replaceAll("\"(\\w+)\":", "$1:")
                .replaceAll("(link|maintenance):\"(\\w+)\"", "$1:$2");
    }

    private static String document(String reading) {
        return "mutation { uploadReadings(input: {readings: [" + reading + "]}) { receipts { __typename } } }";
    }

    @Test
    void idsAreOfVersionSevenBearTheirTimeAndDiffer() {
        var ids = new ReadingIds(new SplittableRandom(1));
        var seen = new HashSet<UUID>();
        for (int round = 0; round < 1000; round++) {
            var id = ids.next(AT);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(AT.toEpochMilli());
            assertThat(seen.add(id)).isTrue();
        }
    }
}
