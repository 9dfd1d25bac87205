package io.datacommunicator.platform.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A value that stands nowhere in a dump in clear, with every form in which it might. All forms have five bytes or more,
 * because shorter ones occur in ciphertext by chance: of a form of five bytes, a megabyte of ciphertext has one in a
 * million times.
 *
 * @param name what it is, for the report
 * @param number the value if it is one, to compare with columns of numbers
 */
@SuppressWarnings("ArrayRecordComponent") // lists of bytes to search for
public record Planted(String name, List<byte[]> forms, long number) {
    static final int SHORTEST = 5;
    private static final long NONE = Long.MIN_VALUE;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE);

    public Planted {
        forms = forms.stream().filter(form -> form.length >= SHORTEST).toList();
    }

    /** In any encoding, as hexadecimal digits, in Base64, and as a hash that no key protects. */
    public static Planted text(String name, String text) {
        return bytes(
                name,
                Stream.of(text, text.toLowerCase(Locale.ROOT))
                        .flatMap(word -> CHARSETS.stream().map(word::getBytes))
                        .toArray(byte[][]::new));
    }

    /** Its digits, eight bytes, and the four or two bytes of CBOR; the same number in a column is found too. */
    public static Planted number(String name, long number) {
        List<byte[]> forms = new ArrayList<>();
        forms.add(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            forms.add(ByteBuffer.allocate(8).order(order).putLong(number).array());
        }
        forms.add(ByteBuffer.allocate(5).put((byte) 0x1A).putInt((int) number).array());
        return new Planted(name, forms, number);
    }

    /** Its digits and the eight bytes of IEEE 754. */
    public static Planted degrees(String name, double degrees) {
        return new Planted(
                name,
                List.of(
                        Double.toString(degrees).getBytes(StandardCharsets.US_ASCII),
                        ByteBuffer.allocate(8).putDouble(degrees).array(),
                        ByteBuffer.allocate(8)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putDouble(degrees)
                                .array()),
                NONE);
    }

    /** These bytes, in the forms of {@link #text}. */
    public static Planted bytes(String name, byte[]... values) {
        return new Planted(name, Arrays.stream(values).flatMap(Planted::forms).toList(), NONE);
    }

    private static Stream<byte[]> forms(byte[] bytes) {
        return Stream.of(
                bytes,
                ascii(HexFormat.of().formatHex(bytes)),
                ascii(HexFormat.of().withUpperCase().formatHex(bytes)),
                // The last characters depend on what follows.
                ascii(Base64.getEncoder().encodeToString(bytes).substring(0, bytes.length * 4 / 3 - 1)),
                Arrays.copyOf(hash("SHA-256", bytes), 8),
                Arrays.copyOf(hash("SHA-1", bytes), 8),
                Arrays.copyOf(hash("MD5", bytes), 8));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
