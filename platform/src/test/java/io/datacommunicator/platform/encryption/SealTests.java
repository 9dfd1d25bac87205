package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTests {
    private static final int OVERHEAD = 1 + 16 + 12 + 16;
    private static final byte[] CONTENT = "forty-two espressos".getBytes(StandardCharsets.UTF_8);
    private static final UUID ROW = new UUID(1, 2);
    private static final Binding PLACE = Binding.of("schema.table.column", ROW);

    private final SecureRandom random = new SecureRandom();
    private final Seal seal = new Seal(random);
    private final SecretKey key = key();
    private final UUID keyId = UUID.randomUUID();
    private final byte[] sealed = seal.seal(key, keyId, PLACE, CONTENT);

    @Test
    void whatWasSealedOpens() {
        assertThat(seal.open(key, PLACE, sealed)).isEqualTo(CONTENT);
        assertThat(Seal.keyId(PLACE, sealed)).isEqualTo(keyId);
    }

    @Test
    void layoutIsAsDescribed() {
        assertThat(sealed).hasSize(OVERHEAD + CONTENT.length);
        assertThat(sealed[0]).isEqualTo((byte) 1);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("espresso");
    }

    @Test
    void emptyContentIsContent() {
        byte[] nothing = seal.seal(key, keyId, PLACE, new byte[0]);

        assertThat(nothing).hasSize(OVERHEAD);
        assertThat(seal.open(key, PLACE, nothing)).isEmpty();
    }

    @Test
    void sameContentIsNeverSealedAlike() {
        byte[] again = seal.seal(key, keyId, PLACE, CONTENT);

        assertThat(Arrays.copyOfRange(again, 17, 29)).isNotEqualTo(Arrays.copyOfRange(sealed, 17, 29));
        assertThat(Arrays.copyOfRange(again, 29, again.length))
                .isNotEqualTo(Arrays.copyOfRange(sealed, 29, sealed.length));
    }

    @Test
    void anotherKeyDoesNotOpen() {
        assertViolated(() -> seal.open(key(), PLACE, sealed));
    }

    @Test
    void itOpensInNoOtherColumnAndNoOtherRow() {
        assertViolated(() -> seal.open(key, Binding.of("schema.table.other", ROW), sealed));
        assertViolated(() -> seal.open(key, Binding.of("schema.table.column", new UUID(1, 3)), sealed));
        assertViolated(() -> seal.open(key, Binding.of("schema.table.column", ROW, ROW), sealed));
        assertViolated(() -> seal.open(key, Binding.of("schema.table.column"), sealed));
    }

    @Test
    void everyChangedByteIsFound() {
        for (int at = 0; at < sealed.length; at++) {
            if (at >= 1 && at < 17) {
                continue; // The key id is a claim: another id is another key, which does not open.
            }
            byte[] changed = sealed.clone();
            changed[at] ^= 0x40;
            assertViolated(() -> seal.open(key, PLACE, changed));
        }
    }

    @Test
    void everyTruncationIsFound() {
        for (int length = 0; length < sealed.length; length++) {
            byte[] truncated = Arrays.copyOf(sealed, length);
            assertViolated(() -> seal.open(key, PLACE, truncated));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 4096})
    void whatIsTooLongIsFound(int more) {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + more);

        assertViolated(() -> seal.open(key, PLACE, longer));
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 2, -1})
    void otherVersionsAreRefused(byte version) {
        byte[] other = sealed.clone();
        other[0] = version;

        assertViolated(() -> seal.open(key, PLACE, other));
        assertViolated(() -> Seal.keyId(PLACE, other));
    }

    private static void assertViolated(ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(Failure.IntegrityViolated.class)
                .hasMessageMatching("integrity violated in schema\\.table\\.(column|other)")
                .hasNoCause();
    }

    private SecretKey key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }
}
