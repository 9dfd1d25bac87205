package io.datacommunicator.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBackTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/machines/x?days=7&by=week", "/account/sessions"})
    void pagesOfTheSiteAreWaysBack(String page) {
        assertThat(WayBack.within(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "account", "//evil.example", "///evil.example", "/\\evil.example", "https://evil.example/account",
                "javascript:alert(1)", "/a b", "\\\\evil.example", "http:/account", "/%", "/\nLocation: x"
            })
    void whateverElseLeadsToTheBeginning(String page) {
        assertThat(WayBack.within(page)).isEqualTo("/");
    }

    @Test
    void nothingLeadsToTheBeginning() {
        assertThat(WayBack.within(null)).isEqualTo("/");
    }
}
