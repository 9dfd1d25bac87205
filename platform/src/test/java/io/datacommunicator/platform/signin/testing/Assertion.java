package io.datacommunicator.platform.signin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What a communicator proves itself with: right unless told otherwise. */
public final class Assertion {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final ECKey key;
    private final JWTClaimsSet.Builder claims;

    private Assertion(ECKey key) {
        String client = FakeCommunicators.thumbprint(key);
        this.key = key;
        this.claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience("http://localhost:8421/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(2)));
    }

    public static Assertion of(ECKey key) {
        return new Assertion(key);
    }

    public static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    public Assertion with(Consumer<JWTClaimsSet.Builder> change) {
        change.accept(claims);
        return this;
    }

    public String signed() {
        return signedBy(key);
    }

    public String signedBy(ECKey signer) {
        try {
            return signed(JWSAlgorithm.ES256, new ECDSASigner(signer));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Signed with the public key as if it were a shared secret. */
    public String signedBySecret() {
        try {
            byte[] known = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
            return signed(JWSAlgorithm.HS256, new MACSigner(known));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }

    /** Shows it to the token endpoint. */
    public static AdminUi.Answer show(Browser wire, String client, String assertion) {
        HttpResponse<String> answer = wire.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", "upload",
                        "client_id", client,
                        "client_assertion_type", TYPE,
                        "client_assertion", assertion));
        return AdminUi.answer(answer);
    }

    private String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
        jwt.sign(signer);
        return jwt.serialize();
    }
}
