package io.datacommunicator.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notices boxes that come for their answer more often than every five seconds (RFC 8628, part 3.5). Thread-safe. */
final class PollPace {
    /** A second less than we say: networks hold one request back and not the next. */
    private static final Duration SHORTEST = Duration.ofSeconds(4);

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<String, Instant> last =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    PollPace(Clock clock) {
        this.clock = clock;
    }

    /** Whether this box was told to wait a moment ago. */
    boolean tooFast(String box) {
        Instant before = last.getIfPresent(box);
        return before != null && clock.instant().isBefore(before.plus(SHORTEST));
    }

    /** This box has just been told to wait. */
    void waits(String box) {
        last.put(box, clock.instant());
    }
}
