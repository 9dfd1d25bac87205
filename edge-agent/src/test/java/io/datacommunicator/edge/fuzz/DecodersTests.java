package io.datacommunicator.edge.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.datacommunicator.edge.link.Bytes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@link DecoderFuzz}: some ten thousand disturbed captures for each decoder, always the same ones. */
final class DecodersTests {

    private static final int ROUNDS = 10_000;

    @ParameterizedTest
    @EnumSource
    void disturbedBytesAreRefusedAsDeclaredOrUnderstood(Decoders decoder) {
        var random = new Random(decoder.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            var seeds = decoder.seeds();
            var bytes = disturbed(seeds.get(round % seeds.size()), random);
            assertThatCode(() -> decoder.understands(bytes))
                    .as(() -> Bytes.of(bytes).toHex())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingAtAllIsRefusedAsDeclaredOrUnderstood(Decoders decoder) {
        assertThatCode(() -> decoder.understands(new byte[0])).doesNotThrowAnyException();
    }

    @Test
    void capturesThemselvesAreUnderstood() {
        assertThat(Decoders.values())
                .filteredOn(decoder -> decoder != Decoders.MAINTENANCE && decoder != Decoders.RADIO_PACKETS)
                .allSatisfy(
                        decoder -> assertThat(decoder.seeds()).allMatch(seed -> decoder.understands(seed.toArray())));
    }

    private static byte[] disturbed(Bytes seed, Random random) {
        var bytes = Arrays.copyOf(seed.toArray(), Math.max(0, seed.length() + random.nextInt(-3, 3)));
        for (int i = random.nextInt(4); bytes.length > 0 && i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
