package io.datacommunicator.platform.communicator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Six digits that a box and the page of its approval show alike, as {@code 482 913}: whoever sees the same on both lets
 * that box in and no other. Made of the thumbprint of the box's key by box and platform each for itself.
 */
public final class ComparisonCode {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private ComparisonCode() {}

    /** For the thumbprint (RFC 7638) as base64url: SHA-256 of it after {@code compare:}, modulo a million. */
    public static String of(String thumbprint) {
        BigInteger number = new BigInteger(1, sha256("compare:" + thumbprint)).mod(MILLION);
        String digits = String.format("%06d", number.intValueExact());
        return digits.substring(0, 3) + " " + digits.substring(3);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("no SHA-256", broken);
        }
    }
}
