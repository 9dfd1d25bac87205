package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.ProductCounters;
import java.util.Locale;
import java.util.SequencedMap;

/** The tables a dongle fetches from its machine on demand. */
public enum Statistics {
    COUNTERS("0001FFFF"),
    MAINTENANCE("0004FFFF"),
    PERCENT("0008FFFF"),
    /** Product counters since somebody last reset them; not every machine has them. */
    DAILY("0010FFFF");

    /** 66 counters of three bytes and two bytes to spare. */
    public static final int COUNTERS_LENGTH = 200;

    private final String request;

    Statistics(String request) {
        this.request = request;
    }

    Bytes request() {
        return Bytes.ofHex(request);
    }

    String frameName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Product counters by slot, refused where no machine can have counted so. */
    public static SequencedMap<Integer, Long> decodeCounters(Bytes deciphered) throws Garbled {
        if (deciphered.length() != COUNTERS_LENGTH) {
            throw new Garbled("counters are %d bytes, not %d".formatted(COUNTERS_LENGTH, deciphered.length()));
        }
        return ProductCounters.plausible(ProductCounters.ofTriples(deciphered));
    }

    /** All zero or all ones: what a dongle holds before the machine has answered. */
    public static boolean empty(Bytes deciphered) {
        for (int i = 0; i < deciphered.length(); i++) {
            if (deciphered.at(i) != deciphered.at(0)) {
                return false;
            }
        }
        return deciphered.length() == 0 || deciphered.at(0) == 0 || deciphered.at(0) == 0xFF;
    }
}
