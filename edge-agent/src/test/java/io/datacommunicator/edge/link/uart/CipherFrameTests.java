package io.datacommunicator.edge.link.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CipherFrameTests {

    private static final String CAPTURED = "2676191B8021F05C1BA6691E231B9BFF7819B0DE22E4CB0D0A";

    @Test
    void everyKeyGivesBackTheLine() throws Garbled {
        for (int key = 0; key < 256; key++) {
            var frame = new CipherFrame(key, "@tr:32,0D,FFFF0424FFFF00F5");
            assertThat(CipherFrame.decode(frame.encode())).isEqualTo(frame);
        }
    }

    @Test
    void aFrameIsEncodedAsCaptured() {
        assertThat(new CipherFrame(0x76, "@TF:400000000800").encode()).isEqualTo(Bytes.ofHex(CAPTURED));
    }

    @Test
    void reservedBytesStandOnlyAtTheirPlaces() {
        for (int key = 0; key < 256; key++) {
            var encoded = new CipherFrame(key, "@tg:43001A000100090168109F005F").encode();
            assertThat(encoded.range(1, encoded.length() - 2).toArray()).doesNotContain(0x00, 0x0A, 0x0D, 0x26);
        }
    }

    @Test
    void everyTruncationBeforeTheLineEndIsGarbled() {
        var whole = Bytes.ofHex(CAPTURED);
        for (int length = 0; length < whole.length() - 2; length++) {
            var cut = whole.range(0, length);
            assertThatExceptionOfType(Garbled.class).isThrownBy(() -> CipherFrame.decode(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CAPTURED,
                "2676191B8021F05C1BA6691E231B9BFF7819B0DE22E4CB0D",
                "2676191B8021F05C1BA6691E231B9BFF7819B0DE22E4CB"
            })
    void theLineEndInTheClearMayBeMissing(String hex) throws Garbled {
        assertThat(CipherFrame.decode(Bytes.ofHex(hex)).line()).isEqualTo("@TF:400000000800");
    }

    @Test
    void theCodingOfTheWireGivesBackEveryByte() throws Garbled {
        var all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(BitSpread.decode(BitSpread.encode(Bytes.of(all)))).isEqualTo(Bytes.of(all));
        assertThat(BitSpread.encode(Bytes.of((byte) 'T'))).isEqualTo(Bytes.ofHex("5B5F5F5F"));
    }
}
