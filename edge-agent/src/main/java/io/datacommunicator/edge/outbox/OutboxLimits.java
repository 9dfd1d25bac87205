package io.datacommunicator.edge.outbox;

/**
 * How much the outbox may hold.
 *
 * @param entries beyond which the oldest are dropped
 * @param bytes beyond which {@code append} fails as on a full disk; the size of the file
 */
public record OutboxLimits(int entries, long bytes) {

    static final long SMALLEST_FILE = 64L * 1024;

    public OutboxLimits {
        if (entries < 1) {
            throw new IllegalArgumentException("an outbox holds at least one entry");
        }
        if (bytes < SMALLEST_FILE) {
            throw new IllegalArgumentException("an outbox needs at least " + SMALLEST_FILE + " bytes");
        }
    }
}
