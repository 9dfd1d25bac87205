package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {
    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash("correct horse");

        assertThat(passwords.match("correct horse", hash)).isTrue();
        assertThat(passwords.match("correct horse ", hash)).isFalse();
        assertThat(passwords.match("Correct horse", hash)).isFalse();
        assertThat(passwords.match("", hash)).isFalse();
    }

    @Test
    void hashSaysHowItWasMadeAndIsSalted() {
        String hash = passwords.hash("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("correct");
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(passwords.matchNobody("the password of nobody at all")).isFalse();
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertThat(passwords.match("correct horse", "")).isFalse();
        assertThat(passwords.match("correct horse", "correct horse")).isFalse();
    }
}
