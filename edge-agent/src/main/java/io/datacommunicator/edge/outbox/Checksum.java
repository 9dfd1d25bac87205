package io.datacommunicator.edge.outbox;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Tells a sound entry from a damaged one: the first 16 bytes of SHA-256 over id and payload. Not a secret. */
final class Checksum {

    static final int LENGTH = 16;

    private Checksum() {}

    static byte[] of(UUID id, byte[] payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(id));
            return Arrays.copyOf(digest.digest(payload), LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
