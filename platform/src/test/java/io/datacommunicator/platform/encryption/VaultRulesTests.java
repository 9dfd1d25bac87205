package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import io.datacommunicator.platform.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VaultRulesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"data\":{}} | ",
                "204 | | ",
                "200 | <html> | GARBAGE",
                "200 | | GARBAGE",
                "200 | [1] | GARBAGE",
                "400 | {\"errors\":[\"cipher: message authentication failed\"]} | BROKEN",
                "500 | {\"errors\":[\"1 error occurred: * cipher: message authentication failed\"]} | BROKEN",
                "400 | {\"errors\":[\"encryption key not found\"]} | BROKEN",
                "400 | {\"errors\":[\"key not found\"]} | BROKEN",
                "400 | {\"errors\":[\"no existing key named o could be found\"]} | BROKEN",
                "400 | {\"errors\":[\"invalid ciphertext: version is too new\"]} | BROKEN",
                "400 | {\"errors\":[\"ciphertext or signature version is disallowed by policy (too old)\"]} | BROKEN",
                "400 | {\"errors\":[\"illegal base64 data at input byte 4\"]} | BROKEN",
                "400 | {\"data\":{\"batch_results\":[{\"error\":\"x\"}]}} | ",
                "400 | {\"errors\":[\"x\"],\"data\":{\"batch_results\":[]}} | REFUSED",
                "400 | {\"errors\":[\"missing client token\"]} | REFUSED",
                "400 | <html> | REFUSED",
                "403 | {\"errors\":[\"permission denied\"]} | FORBIDDEN",
                "404 | {\"errors\":[\"no handler for route\"]} | MISPLACED",
                "307 | | TROUBLE",
                "412 | | TROUBLE",
                "413 | | REFUSED",
                "429 | {\"errors\":[\"rate limit quota exceeded\"]} | BUSY",
                "500 | {\"errors\":[\"internal error\"]} | TROUBLE",
                "502 | <html> | TROUBLE",
                "503 | {\"errors\":[\"Vault is sealed\"]} | SEALED",
                "504 | | TROUBLE"
            })
    void everyAnswerHasOneMeaning(int status, String body, Kind meaning) {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);

        assertThat(VaultRules.fault(VaultAnswer.of(status, bytes))).isEqualTo(Optional.ofNullable(meaning));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsARefusalOrABug(Kind kind) {
        assertThat(VaultRules.failure(new VaultFault(kind, "detail")))
                .isInstanceOf(
                        switch (kind) {
                            case BROKEN -> Failure.IntegrityViolated.class;
                            case REFUSED -> IllegalStateException.class;
                            default -> Failure.Unavailable.class;
                        });
    }

    @Test
    void lateIsUnavailable() {
        assertThat(VaultRules.failure(new TimeoutException())).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void answerOfVaultIsInNoText() {
        VaultAnswer answer =
                VaultAnswer.of(200, "{\"data\":{\"plaintext\":\"rosebud\"}}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.toString()).doesNotContain("rosebud");
    }
}
