package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.failure.Failure;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over one column of one row. Secret: the content. Not secret: its length and the id of its key. Any change
 * of a byte, of the row or of the column makes opening fail with {@code IntegrityViolated}.
 *
 * <pre>
 *  offset  bytes
 *       0      1  format version, 1
 *       1     16  id of the data key
 *      17     12  nonce, random
 *      29      n  ciphertext
 *    29+n     16  tag
 * </pre>
 *
 * Nonces are random: a data key may seal 2^32 times (NIST SP 800-38D, 8.3); one lives for a machine and a quarter.
 * Thread-safe.
 */
final class Seal {
    static final int VERSION = 1;

    /** For keys that have no id because there is one of them. */
    static final UUID NO_KEY_ID = new UUID(0, 0);

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 1 + 16;
    private static final int OVERHEAD_BYTES = HEADER_BYTES + NONCE_BYTES + TAG_BITS / 8;

    private final SecureRandom random;

    Seal(SecureRandom random) {
        this.random = random;
    }

    byte[] seal(SecretKey key, UUID keyId, Binding binding, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteBuffer sealed = ByteBuffer.allocate(OVERHEAD_BYTES + content.length);
        sealed.put((byte) VERSION)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits())
                .put(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, binding);
            cipher.doFinal(ByteBuffer.wrap(content), sealed);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal " + binding.column(), broken);
        }
        return sealed.array();
    }

    byte[] open(SecretKey key, Binding binding, byte[] sealed) {
        requireLayout(binding, sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, HEADER_BYTES, nonce, 0, NONCE_BYTES);
        int start = HEADER_BYTES + NONCE_BYTES;
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, binding).doFinal(sealed, start, sealed.length - start);
        } catch (AEADBadTagException altered) {
            throw new Failure.IntegrityViolated(binding.column());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot open " + binding.column(), broken);
        }
    }

    /** Which key sealed these bytes. A claim until they are opened. */
    static UUID keyId(Binding binding, byte[] sealed) {
        requireLayout(binding, sealed);
        ByteBuffer buffer = ByteBuffer.wrap(sealed, 1, 16);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static void requireLayout(Binding binding, byte[] sealed) {
        if (sealed.length < OVERHEAD_BYTES || sealed[0] != VERSION) {
            throw new Failure.IntegrityViolated(binding.column());
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, Binding binding)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.associatedData(VERSION));
        return cipher;
    }
}
