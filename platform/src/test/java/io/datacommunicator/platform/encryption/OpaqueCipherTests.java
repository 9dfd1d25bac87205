package io.datacommunicator.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueCipherTests {
    private final OpaqueCipher cipher = new OpaqueCipher(key(1));

    @Test
    void whatWasSealedOpens() {
        assertThat(cipher.open("node", cipher.seal("node", bytes("machine")))).contains(bytes("machine"));
        assertThat(cipher.open("node", cipher.seal("node", new byte[0]))).contains(new byte[0]);
    }

    @Test
    void equalBytesGiveEqualText() {
        assertThat(cipher.seal("node", bytes("a")))
                .isEqualTo(new OpaqueCipher(key(1)).seal("node", bytes("a")))
                .isNotEqualTo(cipher.seal("node", bytes("b")))
                .isNotEqualTo(cipher.seal("cursor", bytes("a")))
                .isNotEqualTo(new OpaqueCipher(key(2)).seal("node", bytes("a")));
    }

    @Test
    void otherPurposeOpensNothing() {
        assertThat(cipher.open("cursor", cipher.seal("node", bytes("machine")))).isEmpty();
    }

    @Test
    void otherKeyOpensNothing() {
        assertThat(new OpaqueCipher(key(2)).open("node", cipher.seal("node", bytes("machine"))))
                .isEmpty();
    }

    @Test
    void everyFlippedBitIsSeen() {
        byte[] sealed = Base64.getUrlDecoder().decode(cipher.seal("node", bytes("machine")));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(cipher.open("node", text(flipped))).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void everyOtherLengthIsSeen() {
        byte[] sealed = Base64.getUrlDecoder().decode(cipher.seal("node", bytes("machine")));
        for (int length = 0; length <= sealed.length + 20; length++) {
            if (length != sealed.length) {
                assertThat(cipher.open("node", text(Arrays.copyOf(sealed, length))))
                        .as("length %d", length)
                        .isEmpty();
            }
        }
    }

    @Test
    void sameBytesWrittenOtherwiseAreNotTheSameText() {
        String text = cipher.seal("node", bytes("machine"));

        // The last digit carries bits that say nothing; an id has one spelling only.
        char last = text.charAt(text.length() - 1);
        String respelled = text.substring(0, text.length() - 1) + (char) (last + 1);
        assertThat(cipher.open("node", respelled)).isEmpty();
        assertThat(cipher.open("node", text + "=")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "not ours", "AAAA", "%00", "\u00e4\u00f6\u00fc"})
    void textOfSomebodyElseOpensNothing(String text) {
        assertThat(cipher.open("node", text)).isEmpty();
    }

    @Test
    void endlessTextOpensNothing() {
        assertThat(cipher.open("node", "A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> new OpaqueCipher(SecretBytes.copyOf(new byte[16])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SecretBytes key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return SecretBytes.copyOf(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }
}
