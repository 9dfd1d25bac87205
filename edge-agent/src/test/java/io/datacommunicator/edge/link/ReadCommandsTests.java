package io.datacommunicator.edge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That these commands do not reach a wire either is tested beside each dialect. */
final class ReadCommandsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TY:",
                "@T1",
                "@t3",
                "@TR:37",
                "@TR:32,00",
                "@TR:32,0F",
                "@TR:33,0A",
                "@TG:43",
                "@TG:C0",
                "RT:0000",
                "IC:"
            })
    void questionsPass(String line) {
        assertThat(ReadCommands.requireLine(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@TR:32,10",
                "@TR:32,0G",
                "@TR:32",
                "@TG:43\r\n@TS:01",
                "@TG:43\n",
                " @TG:43",
                "@tg:c0",
                "@TG:7E",
                "RT:0",
                "RT:00000",
                "IC:00"
            })
    void whatOnlyLooksLikeAQuestionDoesNot(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadCommands.requireLine(line));
    }

    @ParameterizedTest
    @MethodSource("io.datacommunicator.edge.link.testing.DangerousCommands#lines")
    void noDangerousLinePasses(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadCommands.requireLine(line));
    }

    @ParameterizedTest
    @MethodSource("io.datacommunicator.edge.link.testing.DangerousCommands#messages")
    void noDangerousMessagePasses(Bytes message) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReadCommands.requireControl(message));
        assertThatIllegalArgumentException().isThrownBy(() -> ReadCommands.requireStatisticsRequest(message));
    }

    @Test
    void theRefusalDoesNotRepeatWhatWasRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadCommands.requireLine("@TS:01"))
                .withMessageNotContaining("TS");
    }
}
