package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SigningKeyTests {
    private static final byte[] NOTHING = {};
    private final AtomicReference<byte[]> kept = new AtomicReference<>(NOTHING);
    private final SigningKey.Keep keep =
            fresh -> kept.updateAndGet(before -> before.length == 0 ? fresh.get() : before);

    @Test
    void keyOutlivesARestart() throws KeySourceException {
        assertThat(key(SigningKey.in(keep))).isEqualTo(key(SigningKey.in(keep)));
    }

    @Test
    void everyInstallationHasItsOwn() throws KeySourceException {
        JWK first = key(SigningKey.in(keep));
        kept.set(NOTHING);

        assertThat(key(SigningKey.in(keep))).isNotEqualTo(first);
    }

    @Test
    void keyIsNamedByItsThumbprintAndShowsNothing() throws Exception {
        SigningKey key = SigningKey.in(keep);

        assertThat(key(key).getKeyID()).isEqualTo(key(key).computeThumbprint().toString());
        assertThat(key).hasToString("SigningKey");
    }

    @Test
    void damagedKeyIsSaidWithoutShowingIt() {
        kept.set("{\"d\":\"secret\"}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SigningKey.in(keep))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }

    private static JWK key(SigningKey key) throws KeySourceException {
        return key.source()
                .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst();
    }
}
