package io.datacommunicator.edge.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsFileTests {

    private static AgentSettings read(String text) throws IOException, SettingsProblem {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return SettingsFile.read(properties);
    }

    @Test
    void withoutAFileTheDefaultsHold(@TempDir Path directory) throws Exception {
        assertThat(SettingsFile.in(directory))
                .isEqualTo(new AgentSettings(
                        Optional.empty(),
                        List.of(),
                        LocalTime.of(3, 30),
                        ZoneId.of("Europe/Zurich"),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(15),
                        20_000,
                        256,
                        LocalDate.of(2025, 1, 1)));
    }

    @Test
    void everyPropertyIsMapped() throws Exception {
        var settings = read("""
                platform=https://platform.example
                machines=lobby, bar, hall, attic, yard
                machine.lobby.link=uart-v2
                machine.lobby.port=/dev/ttyUSB0
                machine.bar.link=simulated-ble
                machine.hall.link=ble
                machine.hall.address=D1:40:FD:DE:C6:1C
                machine.hall.identity=13724-5522-50
                machine.hall.adapter=hci1
                machine.attic.link=uart-v1
                machine.attic.port=/dev/ttyUSB1
                machine.attic.identity=13199-4711-12
                machine.attic.profile=f50
                machine.yard.link=gazell
                machine.yard.port=/dev/ttyACM0
                machine.yard.role=host
                machine.yard.pipe=2
                poll.time=04:15
                poll.zone=Europe/Rome
                poll.retry=PT1M
                upload.jitter=PT0S
                upload.retry.first=PT3S
                upload.retry.longest=PT4M
                outbox.entries=50
                outbox.mebibytes=9
                simulation.start=2026-02-03
                """);
        assertThat(settings)
                .isEqualTo(new AgentSettings(
                        Optional.of(URI.create("https://platform.example")),
                        List.of(
                                new MachineSettings(
                                        "lobby",
                                        MachineSettings.Link.UART_V2,
                                        Optional.of("/dev/ttyUSB0"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        MachineSettings.Role.DEVICE,
                                        0,
                                        "hci0"),
                                MachineSettings.simulated("bar", MachineSettings.Link.SIMULATED_BLE),
                                new MachineSettings(
                                        "hall",
                                        MachineSettings.Link.BLE,
                                        Optional.empty(),
                                        Optional.of("D1:40:FD:DE:C6:1C"),
                                        Optional.of("13724-5522-50"),
                                        Optional.empty(),
                                        MachineSettings.Role.DEVICE,
                                        0,
                                        "hci1"),
                                new MachineSettings(
                                        "attic",
                                        MachineSettings.Link.UART_V1,
                                        Optional.of("/dev/ttyUSB1"),
                                        Optional.empty(),
                                        Optional.of("13199-4711-12"),
                                        Optional.of("f50"),
                                        MachineSettings.Role.DEVICE,
                                        0,
                                        "hci0"),
                                new MachineSettings(
                                        "yard",
                                        MachineSettings.Link.GAZELL,
                                        Optional.of("/dev/ttyACM0"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        MachineSettings.Role.HOST,
                                        2,
                                        "hci0")),
                        LocalTime.of(4, 15),
                        ZoneId.of("Europe/Rome"),
                        Duration.ofMinutes(1),
                        Duration.ZERO,
                        Duration.ofSeconds(3),
                        Duration.ofMinutes(4),
                        50,
                        9,
                        LocalDate.of(2026, 2, 3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platform=ht tp://x | platform: cannot be read",
                "machines=Lobby! | machines: a name has lower-case letters",
                "machines=bar | machine.bar.link: is missing",
                "machines=bar;machine.bar.link=smoke | machine.bar.link: cannot be read",
                "machines=bar;machine.bar.link=uart-v2 | machine.bar.port: is for links with a serial port",
                "machines=bar;machine.bar.link=ble;machine.bar.port=/dev/x | machine.bar.port: is for links with",
                "machines=bar;machine.bar.link=ble;machine.bar.address=D1 | machine.bar.address: cannot be read",
                "machines=bar;machine.bar.link=ble;machine.bar.identity=x | machine.bar.identity: cannot be read",
                "machines=bar;machine.bar.link=ble;machine.bar.profile=e6 | machine.bar.profile: is for uart-v1",
                "machines=bar;machine.bar.link=uart-v1;machine.bar.port=/dev/x | machine.bar.identity: is missing",
                "machines=b;machine.b.link=gazell;machine.b.port=/dev/x;machine.b.pipe=8 | machine.b.pipe: is out of range",
                "machines=b;machine.b.link=gazell;machine.b.port=/dev/x;machine.b.role=x | machine.b.role: cannot be read",
                "machines=bar;machine.bar.link=ble;machine.bar.adapter=/x | machine.bar.adapter: cannot be read",
                "machines=b;machine.b.link=simulated-ble;machine.b.address=D1:40:FD:DE:C6:1C | machine.b.address: is for ble",
                "machine.bar.link=simulated-ble | machine.bar.link: is unknown",
                "poll.time=25:00 | poll.time: cannot be read",
                "poll.zone=Mars | poll.zone: cannot be read",
                "poll.retry=PT0S | poll.retry: is out of range",
                "upload.jitter=-PT1S | upload.jitter: is out of range",
                "upload.retry.first=soon | upload.retry.first: cannot be read",
                "upload.retry.longest=PT0S | upload.retry.longest: is out of range",
                "upload.retry.longest=PT1S | upload.retry.longest: is shorter than upload.retry.first",
                "outbox.entries=0 | outbox.entries: is out of range",
                "outbox.mebibytes=-1 | outbox.mebibytes: is out of range",
                "simulation.start=today | simulation.start: cannot be read",
                "pol.time=03:30 | pol.time: is unknown",
            })
    void eachBadValueIsRefused(String text, String problem) {
        assertThatExceptionOfType(SettingsProblem.class)
                .isThrownBy(() -> read(text.replace(';', '\n')))
                .withMessageContaining(problem);
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        assertThatExceptionOfType(SettingsProblem.class)
                .isThrownBy(() -> read("poll.time=x\npoll.zone=y\nz=1"))
                .withMessage("poll.time: cannot be read\npoll.zone: cannot be read\nz: is unknown");
    }
}
