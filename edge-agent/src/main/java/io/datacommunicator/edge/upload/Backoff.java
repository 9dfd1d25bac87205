package io.datacommunicator.edge.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: twice as long each time up to {@code longest}, of that a random part between half
 * and all. What the platform asks for is obeyed, and a random part of {@code first} is added to it.
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

    private static final int LARGEST_DOUBLING = 30;

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("first is positive and not longer than longest");
        }
    }

    /** The pause after the attempt of this number, 1 for the first that failed. */
    public Duration after(int attempt, Optional<Duration> asked) {
        if (asked.isPresent()) {
            return asked.get().plusMillis(random.nextLong(first.toMillis() + 1));
        }
        var doublings = Math.min(attempt - 1, LARGEST_DOUBLING);
        var whole = Math.min(first.toMillis() << doublings, longest.toMillis());
        return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
    }
}
