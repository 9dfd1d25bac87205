package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.util.List;

/** The deciphered answer of the status characteristic: the key (1), the alarm bits (8), other flags (11). */
public record StatusFrame(Bytes deciphered) {

    public static final int LENGTH = 20;

    private static final int FLAGS_AT = 9;

    public static StatusFrame decode(Bytes deciphered) throws Garbled {
        if (deciphered.length() != LENGTH) {
            throw new Garbled("a status is %d bytes, not %d".formatted(LENGTH, deciphered.length()));
        }
        return new StatusFrame(deciphered);
    }

    /** As above, and a key that did not fit is found out: a status begins with it. */
    public static StatusFrame decode(int key, Bytes deciphered) throws Garbled {
        var status = decode(deciphered);
        if (deciphered.at(0) != key) {
            throw new Garbled("a status begins with the key %02X; this one does not".formatted(key));
        }
        return status;
    }

    /** The machine sleeps, or the dongle has not heard it yet: every bit is set. */
    public boolean asleep() {
        return bits().size() == 8 * (FLAGS_AT - 1);
    }

    public List<Integer> bits() {
        return AlarmBits.of(deciphered.range(1, FLAGS_AT));
    }
}
