package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignInSettingsTests {
    private final Map<String, String> properties = new HashMap<>(Map.of(
            "platform.url", "https://platform.example",
            "platform.admin-ui.url", "https://coffee.example",
            "platform.admin-ui.client-secret", "a secret for tests, long enough"));

    @Test
    void noProxyIsBelievedByDefault() {
        assertThat(bound().proxies()).isEmpty();
    }

    @Test
    void everyPropertyIsRead() {
        properties.put("platform.proxies", "10.0.0.1,192.168.0.0/16,2001:db8::/32");

        assertThat(bound())
                .isEqualTo(new SignInSettings(
                        URI.create("https://platform.example"),
                        new SignInSettings.AdminUi(
                                URI.create("https://coffee.example"), "a secret for tests, long enough"),
                        List.of("10.0.0.1", "192.168.0.0/16", "2001:db8::/32")));
        assertThat(bound().issuer()).isEqualTo("https://platform.example");
    }

    @Test
    void secretIsNotShown() {
        assertThat(bound().toString()).doesNotContain("a secret");
    }

    @ParameterizedTest
    @CsvSource({
        "platform.url,http://platform.example",
        "platform.url,https://platform.example/",
        "platform.url,https://platform.example/path",
        "platform.url,https://platform.example?query",
        "platform.url,https://user@platform.example",
        "platform.url,ftp://platform.example",
        "platform.url,platform.example",
        "platform.admin-ui.url,http://coffee.example",
        "platform.admin-ui.url,https://coffee.example/",
        "platform.admin-ui.client-secret,too short",
        "platform.proxies,proxy.example",
        "platform.proxies,10.0.0",
        "platform.proxies,10.0.0.0/33",
        "platform.proxies,300.0.0.1"
    })
    void badValueIsRefusedByName(String property, String value) {
        properties.put(property, value);

        assertThatThrownBy(this::bound).rootCause().isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(this::bound).hasStackTraceContaining(property);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8421", "http://127.0.0.1:8421", "http://[::1]:8421"})
    void plainHttpIsForLoopback(String url) {
        properties.put("platform.url", url);

        assertThat(bound().issuer()).isEqualTo(url);
    }

    private SignInSettings bound() {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("platform", SignInSettings.class)
                .get();
    }
}
