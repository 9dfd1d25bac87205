package io.datacommunicator.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.testing.FlakyPlatform.Mishap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole agent by its commands, with both simulated machines, against a platform on a bad line. */
final class EdgeAgentIT {

    @TempDir
    Path data;

    private FlakyPlatform platform;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void start() throws Exception {
        Files.writeString(data.resolve("edge-agent.properties"), """
                machines=lobby,bar
                machine.lobby.link=simulated-uart
                machine.bar.link=simulated-ble
                upload.retry.first=PT0.001S
                upload.retry.longest=PT0.01S
                """);
        platform = FlakyPlatform.start(InstantSource.system());
        assertThat(agent("enroll", "--claim", "a-code", "--mac", "02:00:5e:10:00:01"))
                .isZero();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private int agent(String... arguments) {
        var line = EdgeAgent.commandLine(Clock.systemUTC());
        said.getBuffer().setLength(0);
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        var all = new ArrayList<>(List.of("--data", data.toString(), "--platform", platform.address()));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }

    private JsonNode status() {
        assertThat(agent("status", "--json")).isZero();
        return JsonMapper.shared().readTree(said.toString());
    }

    @Test
    void enrolmentIsKeptAndSaid() {
        assertThat(status().path("enrolled").asBoolean()).isTrue();
        assertThat(agent("identity", "--id")).isZero();
        assertThat(platform.enrolled()).containsExactly(said.toString().strip());
        assertThat(agent("enroll")).isZero();
        assertThat(said.toString()).contains("enrolled already");
        assertThat(platform.asked()).hasSize(1);
    }

    @Test
    void anotherEnrolmentHasAnotherKey() {
        assertThat(agent("enroll", "--again", "--claim", "another-code", "--mac", "02:00:5e:10:00:01"))
                .isZero();
        assertThat(platform.enrolled()).hasSize(2);
        assertThat(agent("poll", "--now")).as(said::toString).isZero();
    }

    @Test
    void aWrongClaimCodeLeavesTheOldEnrolment() {
        assertThat(agent("enroll", "--again", "--claim", "wrong", "--mac", "02:00:5e:10:00:01"))
                .isEqualTo(EdgeAgent.FAILED);
        assertThat(said.toString()).contains("unknown, used or expired");
        assertThat(agent("poll", "--now")).as(said::toString).isZero();
    }

    @Test
    void withoutEnrolmentReadingsAreKeptAndTheReasonIsSaid() throws Exception {
        Files.delete(data.resolve("enrolment.json"));
        assertThat(agent("poll", "--now")).isEqualTo(EdgeAgent.FAILED);
        assertThat(said.toString()).contains("NOT_ENROLLED");
        assertThat(status().path("enrolled").asBoolean()).isFalse();
        assertThat(status().path("waiting").asInt()).isEqualTo(2);
    }

    @Test
    void aPollArrives() {
        assertThat(agent("poll", "--now")).as(said::toString).isZero();
        assertThat(platform.stored().values())
                .extracting(reading -> reading.path("link").asString())
                .containsExactlyInAnyOrder("UART", "BLE");
        assertThat(status().path("waiting").asInt()).isZero();
        assertThat(status().path("lastUpload").path("outcome").asString()).isEqualTo("delivered");
    }

    @Test
    void aPollWithoutThePlatformIsKeptAndSaid() {
        platform.next(Mishap.DROPPED);
        assertThat(agent("poll", "--now")).isEqualTo(EdgeAgent.FAILED);
        assertThat(status().path("waiting").asInt()).isEqualTo(2);
        assertThat(status().path("lastUpload").path("outcome").asString()).isEqualTo("UNREACHABLE");
        assertThat(agent("poll", "--now")).isZero();
        assertThat(platform.stored()).hasSize(4);
    }

    @Test
    void simulatedHistoryArrivesOverABadLineAndOnceOnly() {
        platform.misfortune(30, 5);
        assertThat(agent("simulate", "--days", "90")).as(said::toString).isZero();
        assertThat(platform.stored()).hasSize(180);
        assertThat(agent("simulate", "--days", "90")).as(said::toString).isZero();
        assertThat(platform.stored()).hasSize(180);
        assertThat(status().path("setAside")).isEmpty();
    }

    @Test
    void theScheduleOfThePlatformCountsFromTheNextContactOn() {
        platform.schedule("14:05", "Asia/Tokyo");
        assertThat(agent("poll", "--now")).as(said::toString).isZero();
        assertThat(Instant.parse(status().path("nextReads").path("bar").asString())
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toLocalTime())
                .isEqualTo(LocalTime.of(14, 5));
    }

    @Test
    void aDamagedOutboxIsSaid() throws Exception {
        platform.next(Mishap.DROPPED);
        agent("poll", "--now");
        Files.write(data.resolve("outbox/outbox-1.sqlite"), new byte[100], StandardOpenOption.WRITE);
        assertThat(status().path("waiting").asInt()).isEqualTo(2);
        assertThat(status().path("corruptFiles").path(0).path("name").asString())
                .isEqualTo("outbox-1.corrupt");
    }

    @Test
    void wrongSettingsAreSaidInOneGo() throws Exception {
        Files.writeString(data.resolve("edge-agent.properties"), "machines=bar\npoll.tme=03:30\npoll.zone=Mars\n");
        assertThat(agent("status")).isEqualTo(EdgeAgent.FAILED);
        assertThat(said.toString())
                .contains("machine.bar.link: is missing", "poll.tme: is unknown", "poll.zone: cannot be read");
    }

    @Test
    void plainHttpAcrossTheNetworkIsRefused() {
        assertThat(agent("--platform", "http://platform.example", "poll", "--now"))
                .isNotZero();
        assertThat(agent("poll", "--now", "--platform", "http://platform.example"))
                .isNotZero();
    }
}
