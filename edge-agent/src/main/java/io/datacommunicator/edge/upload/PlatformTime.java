package io.datacommunicator.edge.upload;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The time by the platform's clock, learnt from the {@code Date} of its answers. Small computers forget the time when they
 * lose power; the platform's is good enough to sign by. Until an answer came it is our own. Thread-safe.
 */
final class PlatformTime {

    private static final Duration SAME = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile Optional<Duration> ahead = Optional.empty();

    PlatformTime(Clock clock) {
        this.clock = clock;
    }

    void learn(Optional<String> date) {
        try {
            date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .ifPresent(now -> ahead = Optional.of(Duration.between(clock.instant(), now)));
        } catch (DateTimeException e) {
            ahead = Optional.empty();
        }
    }

    Instant now() {
        return clock.instant().plus(correction());
    }

    /**
     * When something that bears a time in the future was really taken: corrected by as much as our clock is wrong now, and
     * never after now. Empty while nobody told us the time.
     */
    Optional<Instant> corrected(Instant taken) {
        return ahead.map(known -> {
            var moved = taken.plus(correction());
            return moved.isAfter(now()) ? now() : moved;
        });
    }

    private Duration correction() {
        return ahead.filter(known -> known.abs().compareTo(SAME) > 0).orElse(Duration.ZERO);
    }
}
