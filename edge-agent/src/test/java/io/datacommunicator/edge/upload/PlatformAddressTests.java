package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlatformAddressTests {

    @Test
    void itsEndpointsLieBelowIt() {
        assertThat(PlatformAddress.of("https://platform.example").graphql())
                .hasToString("https://platform.example/graphql");
        assertThat(PlatformAddress.of("https://platform.example/dc/").token())
                .hasToString("https://platform.example/dc/oauth2/token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://platform.example", "http://localhost:8421", "http://127.0.0.1:1", "http://[::1]:8421"})
    void httpsAndLoopbackAreTaken(String address) {
        assertThat(PlatformAddress.of(address).uri()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://platform.example",
                "http://192.168.1.4:8421",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://localhost@platform.example",
                "https://user:secret@platform.example",
                "ftp://localhost",
                "platform.example",
                "https://",
                "https://platform.example?x=1",
                ""
            })
    void everythingElseIsRefused(String address) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> PlatformAddress.of(address));
    }
}
