package io.datacommunicator.edge.link.gazell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.gazell.StickFrame.FrameType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StickFrameTests {

    /** The example of GAZELL.md. */
    private static final StickFrame EXAMPLE = new StickFrame(
            FrameType.SEND, 0, 0, 7, RadioPacket.ofLine("@TG:43").getFirst().encode());

    private static final String EXAMPLE_ON_THE_WIRE = "030102010207094054473A3433E4B700";

    @ParameterizedTest
    @CsvSource({"'',01", "00,0101", "0000,010101", "11220033,0311220233", "11223344,0511223344"})
    void stuffingIsThatOfThePaper(String plain, String stuffed) throws Garbled {
        assertThat(Cobs.encode(Bytes.ofHex(plain))).isEqualTo(Bytes.ofHex(stuffed));
        assertThat(Cobs.decode(Bytes.ofHex(stuffed))).isEqualTo(Bytes.ofHex(plain));
    }

    @Test
    void stuffingHoldsForEveryLength() throws Garbled {
        var random = new Random(1);
        for (int length = 0; length < 600; length++) {
            var plain = new byte[length];
            for (int i = 0; i < length; i++) {
                plain[i] = (byte) (random.nextInt(4) == 0 ? 0 : random.nextInt(length % 3 == 0 ? 1 : 0, 256));
            }
            var stuffed = Cobs.encode(Bytes.of(plain));
            assertThat(stuffed.toHex().matches("(?:(?!00)..)*")).isTrue();
            assertThat(Cobs.decode(stuffed)).isEqualTo(Bytes.of(plain));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "05112233", "0311", "031100"})
    void wrongStuffingIsGarbled(String stuffed) {
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> Cobs.decode(Bytes.ofHex(stuffed)));
    }

    @Test
    void theCheckIsTheWellKnownOne() {
        assertThat(Crc16.of(Bytes.of("123456789".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(0x29B1);
    }

    @Test
    void theExampleOfTheSpecificationHolds() {
        assertThat(EXAMPLE.encode()).hasToString(EXAMPLE_ON_THE_WIRE);
        assertThat(taken(EXAMPLE.encode())).containsExactly(EXAMPLE);
    }

    @Test
    void anyFlippedBitIsNoticedAndTheNextFrameIsWhole() {
        var wire = EXAMPLE.encode();
        for (int bit = 0; bit < 8 * (wire.length() - 1); bit++) {
            var both = new byte[2 * wire.length()];
            System.arraycopy(wire.toArray(), 0, both, 0, wire.length());
            System.arraycopy(wire.toArray(), 0, both, wire.length(), wire.length());
            both[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(taken(Bytes.of(both))).as("bit %d", bit).containsExactly(EXAMPLE);
        }
    }

    @Test
    void endlessNoiseFillsNoMemory() {
        var stream = new StickStream();
        for (int i = 0; i < 100_000; i++) {
            assertThat(stream.take(0xFF)).isEmpty();
        }
        assertThat(stream.take(0)).isEmpty();
        assertThat(stream.disturbed()).isOne();
    }

    @Test
    void longLinesTravelInParts() throws Garbled {
        var line = "@TV:" + "3928".repeat(20);
        var joiner = new LineJoiner();
        var packets = RadioPacket.ofLine(line);
        assertThat(packets).hasSize(3);
        assertThat(joiner.take(RadioPacket.decode(packets.get(0).encode()))).isEmpty();
        assertThat(joiner.take(RadioPacket.decode(packets.get(1).encode()))).isEmpty();
        assertThat(joiner.take(RadioPacket.decode(packets.get(2).encode()))).contains(line);
    }

    @Test
    void aMissingPartSpoilsItsLineOnly() throws Garbled {
        var packets = RadioPacket.ofLine("@TV:" + "3928".repeat(20));
        var joiner = new LineJoiner();
        joiner.take(packets.get(0));
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> joiner.take(packets.get(2)));
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> joiner.take(packets.get(1)));
        assertThat(joiner.take(RadioPacket.ofLine("@t1").getFirst())).contains("@t1");
    }

    private static List<StickFrame> taken(Bytes wire) {
        var stream = new StickStream();
        var frames = new ArrayList<StickFrame>();
        for (int i = 0; i < wire.length(); i++) {
            stream.take(wire.at(i)).ifPresent(frames::add);
        }
        return frames;
    }
}
