package io.datacommunicator.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The assertions clients have used, each remembered until it expires. Thread-safe. A client with {@code LIMIT} unexpired
 * assertions is refused until one expires: what is remembered is bounded, and nothing is forgotten early, which would let
 * it be used again.
 */
final class UsedAssertions {
    static final int LIMIT = 64;

    private final Clock clock;
    private final Cache<String, Map<String, Instant>> byClient;

    /** Remembers clients for {@code longest}, which no assertion may outlive. */
    UsedAssertions(Clock clock, Duration longest) {
        this.clock = clock;
        Ticker ticker = () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        this.byClient =
                Caffeine.newBuilder().expireAfterWrite(longest).ticker(ticker).build();
    }

    /** Whether this assertion may be used: it was not used before, and from now on it is. */
    boolean first(String client, String id, Instant until) {
        AtomicBoolean first = new AtomicBoolean();
        byClient.asMap().compute(client, (_, known) -> {
            Map<String, Instant> used = known == null ? new HashMap<>() : new HashMap<>(known);
            used.values().removeIf(clock.instant()::isAfter);
            first.set(used.size() < LIMIT && used.putIfAbsent(id, until) == null);
            return Map.copyOf(used);
        });
        return first.get();
    }
}
