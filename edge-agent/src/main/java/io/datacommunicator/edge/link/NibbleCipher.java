package io.datacommunicator.edge.link;

/**
 * The cipher of the machines' links: one algorithm over half-bytes, one pair of tables for each transport. It is its own
 * inverse. It hides nothing from anybody who knows the tables; it is a wire format, not protection.
 */
public enum NibbleCipher {
    BLE(0xE4321D8B6FC7A509L, 0xA6DCEB19F7053248L),
    UART(0x8EC43DAB0F672519L, 0x4BDA07F59831E2C6L),
    WIFI(0x1032FE8A6D7CB954L, 0x9C6BAF2ED0431875L);

    /** Sixteen half-bytes each, the first one in the highest place. */
    private final long outer;

    private final long inner;

    NibbleCipher(long outer, long inner) {
        this.outer = outer;
        this.inner = inner;
    }

    /** Enciphers or deciphers, which is the same; the key is a byte, 0 to 255. */
    public Bytes apply(int key, Bytes input) {
        var output = new byte[input.length()];
        for (int i = 0; i < output.length; i++) {
            int octet = input.at(i);
            output[i] = (byte) (substitute(octet >> 4, 2 * i, key) << 4 | substitute(octet & 15, 2 * i + 1, key));
        }
        return Bytes.of(output);
    }

    private int substitute(int nibble, int position, int key) {
        int high = key >> 4;
        int low = key & 15;
        int round = position >> 4;
        int first = look(outer, nibble + position + high);
        int second = look(inner, first + low + round - position - high);
        int third = look(outer, second + high + position - low - round);
        return third - position - high & 15;
    }

    private static int look(long table, int index) {
        return (int) ((table >>> (4 * (15 - (index & 15)))) & 15);
    }
}
