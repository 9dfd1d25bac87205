package io.datacommunicator.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class MachineSettingsTests {

    private static MachineSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("platform.machine", MachineSettings.class);
    }

    @Test
    void defaults() {
        MachineSettings settings = bound(Map.of());

        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(settings.named(15326)).isEmpty();
    }

    @Test
    void eachProperty() {
        MachineSettings settings = bound(Map.of(
                "platform.machine.time-zone", "Europe/Rome",
                "platform.machine.demo.15326.name", "Lobby",
                "platform.machine.demo.15326.label", "Reception",
                "platform.machine.demo.15326.town", "Winterthur"));

        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Rome"));
        assertThat(settings.named(15326)).contains(new MachineSettings.Named("Lobby", "Reception", "Winterthur"));
        assertThat(settings.named(13724)).isEmpty();
    }

    @Test
    void badValues() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bound(Map.of("platform.machine.time-zone", "Europe/Mars")));
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> bound(Map.of("platform.machine.demo.lobby.name", "Lobby")));
    }
}
