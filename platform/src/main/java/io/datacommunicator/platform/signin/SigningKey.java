package io.datacommunicator.platform.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.function.Supplier;

/** The EC P-256 key that signs tokens. It outlives restarts, so that tokens do too; its key id is its thumbprint. */
final class SigningKey {
    private final ECKey key;

    private SigningKey(ECKey key) {
        this.key = key;
    }

    /** Where the key is kept. */
    @FunctionalInterface
    interface Keep {
        /** What is kept already, or else {@code fresh}, kept from now on. */
        byte[] or(Supplier<byte[]> fresh);
    }

    static SigningKey in(Keep keep) {
        try {
            return new SigningKey(ECKey.parse(new String(keep.or(SigningKey::fresh), StandardCharsets.UTF_8)));
        } catch (ParseException notAKey) {
            // No cause: its message may quote the key.
            throw new IllegalStateException("the kept token signing key is not a key");
        }
    }

    JWKSource<SecurityContext> source() {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Override
    public String toString() {
        return "SigningKey";
    }

    private static byte[] fresh() {
        try {
            ECKey made = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return made.toJSONString().getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no EC P-256 in this JDK", impossible);
        }
    }
}
