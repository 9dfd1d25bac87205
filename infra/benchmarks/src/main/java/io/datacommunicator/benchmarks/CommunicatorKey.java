package io.datacommunicator.benchmarks;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** The key pair of one communicator that uploads while we measure; it lives for one run. */
record CommunicatorKey(KeyPair pair) {

    private static final int COORDINATE_BYTES = 32;

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

    /** Proves for one POST, now, that we hold the key (RFC 9449). */
    String proof(URI target, Optional<String> accessToken, Instant now) throws GeneralSecurityException {
        String token = accessToken.isEmpty() ? "" : ",\"ath\":\"" + sha256(accessToken.get()) + "\"";
        String claims = "{\"htm\":\"POST\",\"htu\":\"%s\",\"jti\":\"%s\",\"iat\":%d%s}"
                .formatted(target, UUID.randomUUID(), now.getEpochSecond(), token);
        String header = "{\"alg\":\"ES256\",\"typ\":\"dpop+jwt\",\"jwk\":" + publicKey() + "}";
        String content = text(header) + "." + text(claims);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return encoded(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
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
