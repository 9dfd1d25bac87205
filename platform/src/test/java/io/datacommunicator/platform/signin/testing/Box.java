package io.datacommunicator.platform.signin.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A box beside a coffee machine, with a key of its own: right in everything unless told otherwise. */
public final class Box {
    public static final String PLATFORM = "http://localhost:8421";
    public static final String ASK = "/oauth2/device_authorization";
    public static final String TOKEN = "/oauth2/token";
    public static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    private final Browser wire;
    private final ECKey key;

    public Box(int port) {
        this.wire = new Browser(port);
        this.key = newKey();
    }

    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public ECKey key() {
        return key;
    }

    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String proof(String path) {
        return proof(path, _ -> {});
    }

    /** A proof for a POST to this path now, with some claims changed. */
    public String proof(String path, Consumer<JWTClaimsSet.Builder> change) {
        return proof(key, path, change);
    }

    public static String proof(ECKey key, String path, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .claim("htm", "POST")
                .claim("htu", PLATFORM + path)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(Instant.now()));
        change.accept(claims);
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("dpop+jwt"))
                            .jwk(key.toPublicJWK())
                            .build(),
                    claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A proof for a request to the API with this access token. */
    public String proofFor(String token) {
        return proof("/graphql", claims -> claims.claim("ath", hash(token)));
    }

    public AdminUi.Answer ask(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("client_id", "edge-agent", "mac_address", "02:00:5e:10:00:01"));
        all.putAll(fields);
        return post(ASK, all, proof(ASK));
    }

    public AdminUi.Answer collect(String deviceCode) {
        return post(TOKEN, collecting(deviceCode), proof(TOKEN));
    }

    public AdminUi.Answer refresh(String refreshToken) {
        return post(TOKEN, refreshing(refreshToken), proof(TOKEN));
    }

    public static Map<String, String> collecting(String deviceCode) {
        return Map.of("client_id", "edge-agent", "grant_type", DEVICE_CODE, "device_code", deviceCode);
    }

    public static Map<String, String> refreshing(String refreshToken) {
        return Map.of("client_id", "edge-agent", "grant_type", "refresh_token", "refresh_token", refreshToken);
    }

    /** Enrols with a claim code; what it collected. */
    public AdminUi.Answer enrol(String claimCode) {
        return collect(ask(Map.of("claim_code", claimCode)).text("device_code"));
    }

    public AdminUi.Answer post(String path, Map<String, String> fields, String proof) {
        return AdminUi.answer(wire.post(path, fields, "DPoP", proof));
    }

    public HttpResponse<String> api(String token) {
        return api(token, proofFor(token));
    }

    public HttpResponse<String> api(String token, String proof) {
        return wire.post("/graphql", Map.of(), "Authorization", "DPoP " + token, "DPoP", proof);
    }

    public static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
