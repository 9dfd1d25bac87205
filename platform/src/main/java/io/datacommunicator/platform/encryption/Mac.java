package io.datacommunicator.platform.encryption;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), cut to 16 bytes where it names something. */
final class Mac {
    private static final String ALGORITHM = "HmacSHA256";

    private Mac() {}

    static byte[] of(SecretKey key, byte[] message) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("no HMAC", broken);
        }
    }

    static byte[] name(SecretKey key, byte[] message) {
        return Arrays.copyOf(of(key, message), 16);
    }

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }
}
