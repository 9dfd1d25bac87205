package io.datacommunicator.platform.communicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datacommunicator.platform.id.LoginId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts the wrong codes of each person: after ten within a quarter of an hour no code of his is looked at until the
 * quarter is over. Codes have 34 bits, so ten guesses tell nothing. Thread-safe.
 */
final class WrongCodes {
    static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Cache<LoginId, Count> byPerson;

    WrongCodes(Clock clock) {
        this.clock = clock;
        this.byPerson = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    }

    private record Count(int wrong, Instant since) {}

    boolean tooMany(LoginId person) {
        Count count = byPerson.getIfPresent(person);
        return count != null && !over(count) && count.wrong() >= MOST;
    }

    void wrong(LoginId person) {
        byPerson.asMap()
                .merge(
                        person,
                        new Count(1, clock.instant()),
                        (before, first) -> over(before) ? first : new Count(before.wrong() + 1, before.since()));
    }

    private boolean over(Count count) {
        return !clock.instant().isBefore(count.since().plus(WINDOW));
    }
}
