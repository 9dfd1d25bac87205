package io.datacommunicator.edge.link;

import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that do not change and compare by value. Shown in upper-case hexadecimal. */
public final class Bytes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    public static Bytes of(byte... octets) {
        return new Bytes(octets.clone());
    }

    /** Reads pairs of hexadecimal digits of either case, nothing between them. */
    public static Bytes ofHex(String hex) {
        return new Bytes(HEX.parseHex(hex));
    }

    public int length() {
        return octets.length;
    }

    /** The byte at this index as 0 to 255. */
    public int at(int index) {
        return octets[index] & 0xFF;
    }

    public Bytes range(int from, int until) {
        return new Bytes(Arrays.copyOfRange(octets, from, until));
    }

    public byte[] toArray() {
        return octets.clone();
    }

    public String toHex() {
        return HEX.formatHex(octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(octets, bytes.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
