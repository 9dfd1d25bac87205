package io.datacommunicator.edge.polling;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes UUIDs of version 7 (RFC 9562): milliseconds, then 74 random bits. */
public final class ReadingIds {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final RandomGenerator random;

    public ReadingIds(RandomGenerator random) {
        this.random = random;
    }

    UUID next(Instant at) {
        var high = (at.toEpochMilli() << 16) | VERSION | (random.nextLong() & 0x0FFF);
        var low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
