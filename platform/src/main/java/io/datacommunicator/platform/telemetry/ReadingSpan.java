package io.datacommunicator.platform.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which readings are wanted, newest first.
 *
 * @param most at most so many of one machine
 * @param after only readings older than this one
 * @param from only readings taken at this time or later
 * @param until only readings taken before this time
 */
public record ReadingSpan(
        int most,
        @Nullable ReadingCursor after,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static ReadingSpan newest(int most) {
        return new ReadingSpan(most, null, null, null);
    }
}
