package io.datacommunicator.edge.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The machine's status as a field of bits, the first one in the highest place of the first byte. */
public final class AlarmBits {

    private static final int MOST_BYTES = 8;

    private AlarmBits() {}

    /** The bits that are set, ascending; what follows the eighth byte carries other flags and is left out. */
    public static List<Integer> of(Bytes field) {
        var bits = new ArrayList<Integer>();
        for (int bit = 0; bit < 8 * Math.min(field.length(), MOST_BYTES); bit++) {
            if ((field.at(bit >> 3) & 0x80 >> (bit & 7)) != 0) {
                bits.add(bit);
            }
        }
        return List.copyOf(bits);
    }

    /** A field of this many bytes; bits beyond it are left out. */
    public static Bytes toField(Collection<Integer> bits, int length) {
        var field = new byte[length];
        for (int bit : bits) {
            if (bit >> 3 < length) {
                field[bit >> 3] |= (byte) (0x80 >> (bit & 7));
            }
        }
        return Bytes.of(field);
    }
}
