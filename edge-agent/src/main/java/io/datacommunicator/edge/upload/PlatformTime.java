package io.datacommunicator.edge.upload;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The time by the platform's clock, learnt from the {@code Date} of its answers and counted on by a clock that cannot be
 * set. Small computers forget the time when they lose power, and jump when they learn it; the platform's is good enough to
 * sign by. Until an answer came, and while it agrees with ours, it is our own. Thread-safe.
 */
public final class PlatformTime {

    private static final Duration SAME = Duration.ofSeconds(5);

    private final Clock clock;
    private final LongSupplier nanos;
    private volatile Optional<Learnt> learnt = Optional.empty();

    public PlatformTime(Clock clock) {
        this(clock, System::nanoTime);
    }

    PlatformTime(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    private record Learnt(Instant at, long nanos) {}

    void learn(Optional<String> date) {
        try {
            date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .ifPresent(now -> learnt = Optional.of(new Learnt(now, nanos.getAsLong())));
        } catch (DateTimeException e) {
            learnt = Optional.empty();
        }
    }

    public Instant now() {
        return clock.instant().plus(correction());
    }

    /**
     * When something that bears a time in the future was really taken: corrected by as much as our clock is wrong now, and
     * never after now. Empty while nobody told us the time.
     */
    Optional<Instant> corrected(Instant taken) {
        return learnt.map(known -> {
            var moved = taken.plus(correction());
            return moved.isAfter(now()) ? now() : moved;
        });
    }

    private Duration correction() {
        return learnt.map(known -> known.at().plusNanos(nanos.getAsLong() - known.nanos()))
                .map(now -> Duration.between(clock.instant(), now))
                .filter(ahead -> ahead.abs().compareTo(SAME) > 0)
                .orElse(Duration.ZERO);
    }
}
