package io.datacommunicator.edge.upload;

/** How many readings go into one request: all the platform takes, half as many after a refusal, doubled after a success. */
record Batching(int readings) {

    static final int MOST_READINGS = 500;
    /** Half of what the platform takes: a batch is in memory while it is sent, and there is little of that. */
    static final long MOST_BYTES = 2_000_000;

    static Batching full() {
        return new Batching(MOST_READINGS);
    }

    /** Smaller than the batch that was refused; call it with more than one. */
    Batching below(int refused) {
        return new Batching(Math.max(1, refused / 2));
    }

    Batching grown() {
        return new Batching(Math.min(MOST_READINGS, readings * 2));
    }

    long payloadBytes() {
        return MOST_BYTES - PlatformClient.overhead(readings);
    }
}
