package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.ProductCounters;
import java.util.SequencedMap;
import java.util.TreeMap;

/** Product counters that count on from a captured block. What was drunk most in the capture stays the favourite. */
final class CounterSheet {

    private static final int TRIPLE = 3;

    private final byte[] block;
    private final SequencedMap<Integer, Long> tastes;
    private final long tasteTotal;

    CounterSheet(Bytes captured) {
        this.block = captured.toArray();
        this.tastes = new TreeMap<>(ProductCounters.ofTriples(captured));
        tastes.remove(0);
        this.tasteTotal = tastes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The product in which this share, 0 to 1, of all that was made falls. */
    int favourite(double taste) {
        long left = (long) (taste * tasteTotal);
        for (var entry : tastes.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        return tastes.lastEntry().getKey();
    }

    void count(int code, int drinks) {
        add(code, 1);
        add(0, drinks);
    }

    Bytes block() {
        return Bytes.of(block);
    }

    private void add(int slot, int count) {
        int at = TRIPLE * slot;
        int value = (block[at] & 0xFF) << 16 | (block[at + 1] & 0xFF) << 8 | (block[at + 2] & 0xFF);
        value += count;
        block[at] = (byte) (value >> 16);
        block[at + 1] = (byte) (value >> 8);
        block[at + 2] = (byte) value;
    }
}
