package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;

/**
 * The service port's coding: each byte becomes four, and each of the four carries two of its bits, lowest first, in bits 2
 * and 5. The other bits are filler; what one sends there differs, so a reader masks them.
 */
public final class BitSpread {

    public static final int WIDTH = 4;

    private static final int FILLER = 0x5B;
    private static final int LOW_BIT = 0x04;
    private static final int HIGH_BIT = 0x20;

    private BitSpread() {}

    public static Bytes encode(Bytes plain) {
        var raw = new byte[WIDTH * plain.length()];
        for (int i = 0; i < raw.length; i++) {
            int pair = plain.at(i / WIDTH) >> (2 * (i % WIDTH)) & 3;
            raw[i] = (byte) (FILLER | (pair & 1) * LOW_BIT | (pair >> 1) * HIGH_BIT);
        }
        return Bytes.of(raw);
    }

    public static Bytes decode(Bytes raw) throws Garbled {
        if (raw.length() % WIDTH != 0) {
            throw new Garbled(
                    "the service port sends %d bytes for one; %d are left over".formatted(WIDTH, raw.length() % WIDTH));
        }
        var plain = new byte[raw.length() / WIDTH];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) decodeGroup(raw.range(WIDTH * i, WIDTH * (i + 1)));
        }
        return Bytes.of(plain);
    }

    /** The byte that these four carry. */
    static int decodeGroup(Bytes group) {
        int octet = 0;
        for (int i = 0; i < WIDTH; i++) {
            int low = (group.at(i) & LOW_BIT) / LOW_BIT;
            int high = (group.at(i) & HIGH_BIT) / HIGH_BIT;
            octet |= (low | high << 1) << (2 * i);
        }
        return octet;
    }

    /** Whether every byte has the filler that all senders agree on; no line of text does. */
    public static boolean looksSpread(Bytes bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if ((bytes.at(i) & FILLER) != FILLER) {
                return false;
            }
        }
        return bytes.length() > 0;
    }
}
