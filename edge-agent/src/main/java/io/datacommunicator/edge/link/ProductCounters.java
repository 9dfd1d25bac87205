package io.datacommunicator.edge.link;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The table of product counters, however it came: by slot, with the marks for "no such product" taken out. */
public final class ProductCounters {

    public static final int SLOTS = 64;

    private static final int NO_SUCH_PRODUCT = 0xFFFF;

    private ProductCounters() {}

    /** The counters by slot, or a refusal if no machine can have counted so: a product more often than everything. */
    public static SequencedMap<Integer, Long> plausible(SequencedMap<Integer, Long> counters) throws Garbled {
        long total = counters.getOrDefault(0, -1L);
        if (total < 0) {
            throw new Garbled("the counters lack their total");
        }
        for (var counter : counters.entrySet()) {
            if (counter.getValue() > total) {
                throw new Garbled("counter %02X is above the total".formatted(counter.getKey()));
            }
        }
        return counters;
    }

    /** Reads one number of three bytes for each slot. */
    public static SequencedMap<Integer, Long> ofTriples(Bytes block) {
        var counters = new TreeMap<Integer, Long>();
        for (int slot = 0; slot < SLOTS && 3 * slot + 2 < block.length(); slot++) {
            int low = block.at(3 * slot + 1) << 8 | block.at(3 * slot + 2);
            if (low != NO_SUCH_PRODUCT) {
                counters.put(slot, (long) block.at(3 * slot) << 16 | low);
            }
        }
        return Collections.unmodifiableSequencedMap(counters);
    }
}
