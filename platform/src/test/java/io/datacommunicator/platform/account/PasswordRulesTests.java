package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {
    private final PasswordRules rules = new PasswordRules(new AccountSettings(null, "1", Duration.ofDays(7)));

    @ParameterizedTest
    @CsvSource({
        "correct horse battery staple,",
        "zwölf graue enten tanzen,",
        "kx8#vLq2pT!w,",
        "short,SHORT",
        "password1234,WEAK",
        "aaaaaaaaaaaaaaaaaaaa,WEAK",
        "12345678901234567890,WEAK",
        "Mickey Mouse 1,WEAK"
    })
    void passwordIsJudgedByHowHardItIsToGuess(String password, PasswordRules.Problem problem) {
        assertThat(rules.problem(password, "Mickey Mouse", "mickey@example.com").orElse(null))
                .isEqualTo(problem);
    }

    @Test
    void tenThousandCharactersAreRefusedWithoutWork() {
        String absurd = "correct horse battery staple ".repeat(350);

        assertThat(rules.problem(absurd)).contains(PasswordRules.Problem.LONG);
        assertThat(rules.problem("x y ".repeat(1_000_000))).contains(PasswordRules.Problem.LONG);
    }

    @Test
    void stolenPasswordIsFoundInTheList(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("hashes");
        Files.write(
                list,
                Stream.concat(
                                IntStream.range(0, 2_000).mapToObj(number -> "stolen password " + number),
                                Stream.of("correct horse battery staple"))
                        .map(PasswordRulesTests::hash)
                        .map(hash -> hash + ":17")
                        .sorted()
                        .toList());
        BreachedPasswords breached = new BreachedPasswords(list);

        assertThat(breached.contain("correct horse battery staple")).isTrue();
        assertThat(IntStream.range(0, 2_000)).allMatch(number -> breached.contain("stolen password " + number));
        assertThat(IntStream.range(0, 2_000)).noneMatch(number -> breached.contain("own password " + number));
        assertThat(new PasswordRules(new AccountSettings(list, "1", Duration.ZERO))
                        .problem("correct horse battery staple"))
                .contains(PasswordRules.Problem.BREACHED);
    }

    private static String hash(String password) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
