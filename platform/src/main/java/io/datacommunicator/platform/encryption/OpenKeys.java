package io.datacommunicator.platform.encryption;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Opened keys, kept for a while. One look-up at a time for one key; a failed one is forgotten. Thread-safe.
 *
 * @param <K> what names a key
 * @param <V> the opened key
 */
final class OpenKeys<K, V> {
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final AsyncCache<K, V> cache;

    OpenKeys(int most) {
        this.cache = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(IDLE)
                .recordStats()
                .buildAsync();
    }

    /** The kept value, or what the look-up finds. A look-up that finds nothing is an empty answer. */
    Mono<V> get(K name, Function<K, Mono<V>> lookUp) {
        // Others may wait for the same look-up: a reader that goes away must not cancel it.
        return Mono.defer(() -> Mono.fromFuture(
                cache.get(name, (wanted, executor) -> lookUp.apply(wanted).toFuture()), true));
    }

    void bindTo(MeterRegistry registry, String name) {
        CaffeineCacheMetrics.monitor(registry, cache, name);
    }

    void forget(K name) {
        cache.synchronous().invalidate(name);
    }

    void put(K name, V key) {
        cache.synchronous().put(name, key);
    }
}
