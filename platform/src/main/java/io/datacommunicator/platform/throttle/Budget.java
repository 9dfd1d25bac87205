package io.datacommunicator.platform.throttle;

import java.time.Duration;

/**
 * So many attempts in so long a time, for each key apart.
 *
 * @param purpose keeps the keys of one budget from those of another
 */
public record Budget(String purpose, int attempts, Duration within) {
    public Budget {
        if (attempts < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("a budget of nothing");
        }
    }
}
