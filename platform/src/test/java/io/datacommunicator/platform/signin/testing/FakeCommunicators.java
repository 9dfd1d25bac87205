package io.datacommunicator.platform.signin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Enrolled communicators, in memory. */
public final class FakeCommunicators {
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public ECKey enrol() {
        ECKey key = newKey();
        store(thumbprint(key), key);
        return key;
    }

    /** Puts a key under a name, as somebody could who writes to the database. */
    public void store(String thumbprint, ECKey key) {
        keys.put(thumbprint, key.toPublicJWK().toJSONString());
    }

    public void revoke(ECKey key) {
        keys.remove(thumbprint(key));
    }

    public Mono<String> publicJwk(String thumbprint) {
        return Mono.justOrEmpty(keys.get(thumbprint));
    }
}
