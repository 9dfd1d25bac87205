package io.datacommunicator.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.testing.FlakyPlatform.Mishap;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
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
        platform = FlakyPlatform.start(DeviceKey.in(data, new SecureRandom()).publicJwk(), InstantSource.system());
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
