package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AccountSettingsTests {
    @Test
    void aWeekUnlessSomebodySaysOtherwise() {
        assertThat(bound(Map.of()).coolingOff()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void everyPropertyIsRead() {
        assertThat(bound(Map.of("platform.account.cooling-off", "P30D")).coolingOff())
                .isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P1D", "P91D", "soon"})
    void aBadValueIsRefused(String value) {
        assertThatThrownBy(() -> bound(Map.of("platform.account.cooling-off", value)))
                .hasStackTraceContaining("cooling-off");
    }

    private static AccountSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("platform.account", AccountSettings.class);
    }
}
