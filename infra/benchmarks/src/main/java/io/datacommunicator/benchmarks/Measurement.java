package io.datacommunicator.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How one operation went under load.
 *
 * @param items what one operation carries, as the readings of a batch
 * @param latenciesNanos one a completed operation, ascending
 */
record Measurement(String name, int items, Duration took, List<Long> latenciesNanos) {

    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLISECOND = 1e6;

    Measurement {
        latenciesNanos = latenciesNanos.stream().sorted().toList();
        if (latenciesNanos.isEmpty()) {
            throw new IllegalArgumentException("not one operation of '" + name + "' was completed");
        }
    }

    int operations() {
        return latenciesNanos.size();
    }

    /** Items a second. */
    double rate() {
        return operations() * items * NANOS_A_SECOND / took.toNanos();
    }

    /** The latency that this share of the operations did not exceed, in milliseconds. */
    double quantileMillis(double share) {
        int index = (int) Math.ceil(share * operations()) - 1;
        return latenciesNanos.get(Math.clamp(index, 0, operations() - 1)) / NANOS_A_MILLISECOND;
    }
}
