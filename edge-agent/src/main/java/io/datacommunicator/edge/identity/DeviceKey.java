package io.datacommunicator.edge.identity;

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
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/** A P-256 key pair of this box. The private half leaves this class only into {@link EnrolmentFile}. Thread-safe. */
public final class DeviceKey {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final JOSEObjectType PROOF = new JOSEObjectType("dpop+jwt");

    private final ECKey key;
    private final String thumbprint;
    private final SecureRandom random;

    private DeviceKey(ECKey key, SecureRandom random) throws JOSEException {
        this.key = key;
        this.thumbprint = key.computeThumbprint("SHA-256").toString();
        this.random = random;
    }

    /** Made anew for each enrolment, so that an old one can be given up without a second thought. */
    public static DeviceKey fresh(SecureRandom random) {
        try {
            return new DeviceKey(
                    new ECKeyGenerator(Curve.P_256).secureRandom(random).generate(), random);
        } catch (JOSEException e) {
            throw new IllegalStateException("no P-256 in this JDK", e);
        }
    }

    static DeviceKey parse(String jwk, SecureRandom random) throws ParseException {
        try {
            var key = ECKey.parse(jwk);
            if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve())) {
                throw new ParseException("another kind of key", 0);
            }
            return new DeviceKey(key, random);
        } catch (JOSEException e) {
            throw new ParseException("another kind of key", 0);
        }
    }

    /** The RFC 7638 SHA-256 thumbprint of the public key, base64url. */
    public String thumbprint() {
        return thumbprint;
    }

    /** The public key as a JWK on one line. */
    public String publicJwk() {
        return key.toPublicJWK().toJSONString();
    }

    /** Six digits that the platform's page of approval must show too, as {@code 482 913}. */
    public String comparison() {
        var number = new BigInteger(1, sha256("compare:" + thumbprint)).mod(MILLION);
        var digits = "%06d".formatted(number.intValueExact());
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    /** Proves for one request, now, that this box holds its key (RFC 9449); with a token it also ties that one in. */
    public String proof(String method, URI target, Optional<String> accessToken, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .claim("htm", method)
                .claim("htu", target.toString())
                .jwtID(nonce())
                .issueTime(Date.from(now));
        accessToken.ifPresent(token -> claims.claim("ath", base64(sha256(token))));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(PROOF)
                .jwk(key.toPublicJWK())
                .build();
        var jwt = new SignedJWT(header, claims.build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a P-256 key signs ES256", e);
        }
        return jwt.serialize();
    }

    String privateJwk() {
        return key.toJSONString();
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return base64(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 in this JDK", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "DeviceKey";
    }
}
