package io.datacommunicator.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class JobSettingsTests {
    @Test
    void defaults() {
        JobSettings settings = bind(Map.of("platform.jobs.url", "jdbc:postgresql://db/data"));

        assertThat(settings.enabled()).isTrue();
        assertThat(settings.every()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everyPropertyIsMapped() {
        JobSettings settings = bind(Map.of(
                "platform.jobs.enabled", "false",
                "platform.jobs.every", "2s",
                "platform.jobs.url", "jdbc:postgresql://db/data",
                "platform.jobs.user", "u",
                "platform.jobs.password", "p"));

        assertThat(settings)
                .isEqualTo(new JobSettings(false, Duration.ofSeconds(2), "jdbc:postgresql://db/data", "u", "p"));
        assertThat(settings.toString()).doesNotContain("password").doesNotContain("db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99ms", "21s", "0s", "-1s"})
    void everyIsBounded(String every) {
        assertThatThrownBy(() -> bind(Map.of("platform.jobs.url", "jdbc:x", "platform.jobs.every", every)))
                .rootCause()
                .hasMessageContaining("platform.jobs.every");
    }

    @Test
    void roleOfTheSchedulerIsMissed() {
        assertThatThrownBy(() -> bind(Map.of())).rootCause().hasMessageContaining("DATABASE_JOB_URL");
    }

    private static JobSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("platform.jobs", JobSettings.class);
    }
}
