package io.datacommunicator.edge.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NibbleCipherTests {

    @ParameterizedTest
    @CsvSource({"2A,2A7F80,77656D", "2A,007F80,3B656D", "2A,2A7F81,77656A", "2A,18,42", "AB,AB7F80,0EF72A"})
    void messagesOfThePhoneAreEncipheredAsCaptured(String key, String plain, String enciphered) {
        var output = NibbleCipher.BLE.apply(Integer.parseInt(key, 16), Bytes.ofHex(plain));
        assertThat(output).isEqualTo(Bytes.ofHex(enciphered));
    }

    @ParameterizedTest
    @EnumSource(NibbleCipher.class)
    void everyKeyIsItsOwnInverse(NibbleCipher cipher) {
        var random = new Random(7);
        for (int key = 0; key < 256; key++) {
            var plain = new byte[200];
            random.nextBytes(plain);
            var input = Bytes.of(plain);
            assertThat(cipher.apply(key, cipher.apply(key, input))).isEqualTo(input);
        }
    }

    @Test
    void anotherKeyGivesAnotherText() {
        var plain = Bytes.ofHex("2A7F80");
        assertThat(NibbleCipher.BLE.apply(0x2A, plain)).isNotEqualTo(NibbleCipher.BLE.apply(0x2B, plain));
    }

    @Test
    void framesOfTheServicePortAreDecipheredAsCaptured() {
        var deciphered = NibbleCipher.UART.apply(0x69, Bytes.ofHex("71924431 62".replace(" ", "")));
        assertThat(deciphered).isEqualTo(Bytes.of((byte) '@', (byte) 'T', (byte) '0', (byte) '\r', (byte) '\n'));
    }
}
