package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTests {
    private final LinkCode code = LinkCode.random(new Random(7));

    @Test
    void codeIsWrittenInGroupsAndReadBack() {
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(LinkCode.parse(code.text())).contains(code);
        assertThat(LinkCode.parse(
                        " " + code.text().toLowerCase(java.util.Locale.ROOT).replace('-', ' ')))
                .contains(code);
        assertThat(LinkCode.parse(code.letters().replace('0', 'o').replace('1', 'l')))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCDE", "ABCDE-ABCDE-ABCDE-ABCDE-ABCDU", "ABCDE-ABCDE-ABCDE-ABCDE-ABCDEF"})
    void anythingElseIsNoCode(String typed) {
        assertThat(LinkCode.parse(typed)).isEmpty();
    }

    @Test
    void absurdLengthIsNoCode() {
        assertThat(LinkCode.parse("A-".repeat(1_000_000))).isEmpty();
    }

    @Test
    void idTellsNothingOfTheCode() {
        assertThat(code.id().toString().replace("-", ""))
                .doesNotContainIgnoringCase(code.letters().substring(0, 8));
        assertThat(code.id())
                .isEqualTo(code.id())
                .isNotEqualTo(LinkCode.random(new Random(8)).id());
        assertThat(code.toString()).doesNotContain(code.letters());
    }
}
