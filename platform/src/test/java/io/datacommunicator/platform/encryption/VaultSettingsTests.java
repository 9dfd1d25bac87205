package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class VaultSettingsTests {
    private final Map<String, String> properties = new HashMap<>();

    @Test
    void thereIsNoVaultByDefault() {
        assertThat(bound())
                .isEqualTo(new VaultSettings(
                        null, "transit", "approle", null, null, null, null, null, null, Duration.ofSeconds(2), 64));
    }

    @Test
    void everyPropertyIsRead() {
        properties.putAll(Map.of(
                "platform.vault.address", "https://vault.example:8200",
                "platform.vault.mount", "keys/transit",
                "platform.vault.app-role-mount", "machines",
                "platform.vault.role-id", "role",
                "platform.vault.secret-id", "secret",
                "platform.vault.jobs.role-id", "job role",
                "platform.vault.jobs.wrapped-secret-id", "wrapping token",
                "platform.vault.certificates", "/etc/vault.pem",
                "platform.vault.timeout", "900ms",
                "platform.vault.concurrent", "7"));

        assertThat(bound())
                .isEqualTo(new VaultSettings(
                        URI.create("https://vault.example:8200"),
                        "keys/transit",
                        "machines",
                        "role",
                        "secret",
                        null,
                        null,
                        new VaultSettings.Jobs("job role", null, "wrapping token", null),
                        Path.of("/etc/vault.pem"),
                        Duration.ofMillis(900),
                        7));
        assertThat(bound().credentials()).isEqualTo(new VaultCredentials.AppRole("machines", "role", "secret"));
        assertThat(bound().jobCredentials())
                .contains(new VaultCredentials.WrappedAppRole("machines", "job role", "wrapping token"));
    }

    @Test
    void tokenStandsAlone() {
        properties.put("platform.vault.address", "http://127.0.0.1:8200");
        properties.put("platform.vault.token", "s.token");

        assertThat(bound().credentials()).isEqualTo(new VaultCredentials.Token("s.token"));
        assertThat(bound().jobCredentials()).isEmpty();
    }

    @Test
    void secretsAreNotShown() {
        properties.putAll(Map.of(
                "platform.vault.address", "https://vault.example",
                "platform.vault.role-id", "hush",
                "platform.vault.secret-id", "hush",
                "platform.vault.jobs.role-id", "hush",
                "platform.vault.jobs.secret-id", "hush"));

        assertThat(bound() + " " + bound().credentials() + bound().jobs() + bound().jobCredentials())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "platform.vault.address,http://vault.example:8200",
        "platform.vault.address,https://vault.example/v1",
        "platform.vault.address,https://vault.example?x",
        "platform.vault.address,https://user@vault.example",
        "platform.vault.address,ftp://vault.example",
        "platform.vault.address,vault.example",
        "platform.vault.mount,../sys",
        "platform.vault.mount,transit/",
        "platform.vault.app-role-mount,AppRole",
        "platform.vault.wrapped-secret-id,both",
        "platform.vault.token,both",
        "platform.vault.jobs.token,both",
        "platform.vault.timeout,99ms",
        "platform.vault.timeout,11s",
        "platform.vault.concurrent,0"
    })
    void badValueIsRefused(String property, String value) {
        properties.putAll(Map.of(
                "platform.vault.address", "https://vault.example",
                "platform.vault.role-id", "role",
                "platform.vault.secret-id", "secret",
                "platform.vault.jobs.role-id", "role",
                "platform.vault.jobs.secret-id", "secret"));
        assertThat(bound()).isNotNull();
        properties.put(property, value);

        assertThatThrownBy(this::bound)
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("platform.vault");
    }

    @Test
    void addressNeedsCredentials() {
        properties.put("platform.vault.address", "https://vault.example");

        assertThatThrownBy(this::bound).rootCause().hasMessageContaining("role-id");
    }

    private VaultSettings bound() {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("platform.vault", VaultSettings.class);
    }
}
