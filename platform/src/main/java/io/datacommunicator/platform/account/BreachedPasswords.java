package io.datacommunicator.platform.account;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Passwords that were stolen somewhere. Searched in a sorted file of any size, in some thirty reads. */
record BreachedPasswords(@Nullable Path file) {
    private static final int HASH_LETTERS = 40;

    boolean contain(String password) {
        if (file == null) {
            return false;
        }
        try (RandomAccessFile hashes = new RandomAccessFile(file.toFile(), "r")) {
            return search(hashes, hash(password));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Halves the span of bytes; the line that begins at or after its middle decides. */
    private static boolean search(RandomAccessFile hashes, String wanted) throws IOException {
        long from = 0;
        long until = hashes.length();
        while (from < until) {
            long middle = (from + until) >>> 1;
            String line = lineFrom(hashes, middle, from);
            int order = line == null ? 1 : line.compareTo(wanted);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                from = hashes.getFilePointer();
            } else {
                until = middle;
            }
        }
        return false;
    }

    private static @Nullable String lineFrom(RandomAccessFile hashes, long position, long from) throws IOException {
        hashes.seek(position);
        if (position > from) {
            hashes.seek(position - 1);
            hashes.readLine();
        }
        String line = hashes.readLine();
        return line == null || line.length() < HASH_LETTERS ? null : line.substring(0, HASH_LETTERS);
    }

    private static String hash(String password) {
        try {
            byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-1 in this JDK", impossible);
        }
    }
}
