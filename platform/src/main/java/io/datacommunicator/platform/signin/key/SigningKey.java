package io.datacommunicator.platform.signin.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/** An EC P-256 key that signs tokens; its key id is its thumbprint. */
record SigningKey(UUID id, Instant since, ECKey key) {
    static SigningKey made(Instant now) {
        try {
            ECKey made = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            return new SigningKey(UUID.randomUUID(), now, made);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no EC P-256 in this JDK", impossible);
        }
    }

    static SigningKey opened(UUID id, Kept kept) {
        try {
            return new SigningKey(id, kept.since(), ECKey.parse(kept.jwk()));
        } catch (ParseException notAKey) {
            // No cause: its message may quote the key.
            throw new IllegalStateException("a kept token signing key is not a key");
        }
    }

    Kept kept() {
        return new Kept(since, key.toJSONString());
    }

    @Override
    public String toString() {
        return "SigningKey";
    }

    /** As it is sealed. */
    record Kept(Instant since, String jwk) {
        @Override
        public String toString() {
            return "Kept";
        }
    }
}
