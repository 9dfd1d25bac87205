package io.datacommunicator.platform.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datacommunicator.platform.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Counts attempts, in memory: a restart forgives. A budget starts with the first attempt and is whole again when its time
 * is over. Thread-safe. Taking from a budget that is spent costs nothing more, so nobody can prolong another's wait.
 */
@Component
public final class Throttle {
    private static final int MOST_KEYS = 200_000;

    private final Clock clock;
    private final Cache<Key, Spent> spent;

    public Throttle(Clock clock) {
        this.clock = clock;
        this.spent = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(Duration.ofHours(2))
                .build();
    }

    /** Refuses with {@code TooOften} when nothing is left, and takes one attempt otherwise. */
    public void take(Budget budget, Object key) {
        left(budget, key).ifPresent(wait -> {
            throw new Failure.TooOften(wait);
        });
    }

    /** For an attempt that turned out to be right. */
    public void giveBack(Budget budget, Object key) {
        spent.asMap()
                .computeIfPresent(
                        new Key(budget.purpose(), key),
                        (_, known) -> new Spent(known.since(), Math.max(0, known.attempts() - 1)));
    }

    /** Takes one attempt, or says how long there is none. */
    private Optional<Duration> left(Budget budget, Object key) {
        Instant now = clock.instant();
        AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
        spent.asMap().compute(new Key(budget.purpose(), key), (_, known) -> {
            Spent before =
                    known == null || !now.isBefore(known.since().plus(budget.within())) ? new Spent(now, 0) : known;
            if (before.attempts() < budget.attempts()) {
                return new Spent(before.since(), before.attempts() + 1);
            }
            wait.set(Optional.of(Duration.between(now, before.since().plus(budget.within()))));
            return before;
        });
        return wait.get();
    }

    private record Key(String purpose, Object key) {}

    private record Spent(Instant since, int attempts) {}
}
