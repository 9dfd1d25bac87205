package io.datacommunicator.benchmarks;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The key pair with which the measured uploads sign in, as a communicator does; it lives for one run. */
record CommunicatorKey(KeyPair pair) {

    private static final int COORDINATE_BYTES = 32;
    private static final Duration VALID = Duration.ofMinutes(2);

    static CommunicatorKey create() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new CommunicatorKey(generator.generateKeyPair());
    }

    /** The public key as JSON web key, in the form that RFC 7638 hashes. */
    String publicKey() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\""
                + coordinate(key.getW().getAffineX()) + "\",\"y\":\""
                + coordinate(key.getW().getAffineY()) + "\"}";
    }

    String clientId() throws GeneralSecurityException {
        return encoded(MessageDigest.getInstance("SHA-256").digest(publicKey().getBytes(StandardCharsets.UTF_8)));
    }

    /** A signed claim to be this client, for one use. */
    String assertion(String audience, Instant now) throws GeneralSecurityException {
        String claims =
                "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"%2$s\",\"jti\":\"%3$s\",\"iat\":%4$d,\"exp\":%5$d}"
                        .formatted(
                                clientId(),
                                audience,
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                now.plus(VALID).getEpochSecond());
        String content = text("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + text(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray(); // one byte longer or some shorter than a coordinate
        byte[] coordinate = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, coordinate, COORDINATE_BYTES - length, length);
        return encoded(coordinate);
    }

    private static String text(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
