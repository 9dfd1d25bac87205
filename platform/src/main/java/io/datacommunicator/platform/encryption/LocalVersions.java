package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.failure.Failure;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The versions of one local key, as they stand in its file before it is sealed.
 *
 * <pre>
 *  offset  bytes
 *       0      4  oldest version that is still there
 *       4      4  oldest version that still opens
 *       8   n*32  keys, oldest first
 * </pre>
 *
 * A file of 32 bytes holds one key from before there were versions.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LocalVersions(int oldest, int minimum, byte[] keys) {
    private static final int KEY_BYTES = 32;
    private static final int HEADER_BYTES = 2 * Integer.BYTES;

    static byte[] first(byte[] key) {
        return new LocalVersions(1, 1, key).bytes();
    }

    static LocalVersions read(byte[] bytes) {
        if (bytes.length == KEY_BYTES) {
            return new LocalVersions(1, 1, bytes);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new LocalVersions(
                buffer.getInt(), buffer.getInt(), Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER_BYTES + keys.length)
                .putInt(oldest)
                .putInt(minimum)
                .put(keys)
                .array();
    }

    int newest() {
        return oldest + keys.length / KEY_BYTES - 1;
    }

    byte[] key(int version) {
        if (version < minimum || version > newest()) {
            throw new Failure.IntegrityViolated("local key");
        }
        int start = (version - oldest) * KEY_BYTES;
        return Arrays.copyOfRange(keys, start, start + KEY_BYTES);
    }

    LocalVersions with(byte[] key) {
        return new LocalVersions(
                oldest,
                minimum,
                ByteBuffer.allocate(keys.length + KEY_BYTES).put(keys).put(key).array());
    }

    LocalVersions from(int version) {
        if (version > newest() || version < oldest) {
            throw new IllegalArgumentException("there is no version " + version);
        }
        return new LocalVersions(oldest, version, keys);
    }

    LocalVersions without(int version) {
        if (version > minimum) {
            throw new IllegalArgumentException("raise the minimum before trimming");
        }
        return version <= oldest
                ? this
                : new LocalVersions(
                        version, minimum, Arrays.copyOfRange(keys, (version - oldest) * KEY_BYTES, keys.length));
    }
}
