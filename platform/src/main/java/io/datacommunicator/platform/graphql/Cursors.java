package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.encryption.OpaqueCipher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes and reads cursors: a position in one list, which only that list understands. Positions are filled up to a
 * multiple of 32 bytes, so that a cursor's length does not tell the length of a name.
 */
public final class Cursors {
    private static final int STEP = 32;
    private static final byte END = (byte) 0x80;

    private final OpaqueCipher cipher;

    public Cursors(OpaqueCipher cipher) {
        this.cipher = cipher;
    }

    /** Hides a position. {@code list} names the list, as {@code Machine.readings}. */
    String of(String list, String position) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] filled = Arrays.copyOf(text, (text.length / STEP + 1) * STEP);
        filled[text.length] = END;
        return cipher.seal(purpose(list), filled);
    }

    /** The position, or nothing if this is no cursor of this list. */
    Optional<String> read(String list, String cursor) {
        return cipher.open(purpose(list), cursor).map(Cursors::unfilled);
    }

    private static String unfilled(byte[] filled) {
        int end = filled.length - 1;
        while (filled[end] != END) {
            end--;
        }
        return new String(filled, 0, end, StandardCharsets.UTF_8);
    }

    private static String purpose(String list) {
        return "cursor:" + list;
    }
}
