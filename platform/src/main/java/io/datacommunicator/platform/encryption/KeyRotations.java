package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Rotates named keys whose time has come, in two steps of which each leaves everything readable: a new version to which
 * all data keys are moved; a quarter of an hour later, when no request holds an older one any more, the older versions are
 * closed. How far each key is stands in its entry of the book, so that whoever is stopped goes on there; at worst a key gets
 * one version more. Older versions can be opened again for a restored backup: nothing is trimmed here.
 */
@Component
public final class KeyRotations {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotations.class);

    private final NamedKeys keys;
    private final KeyKeeper keeper;
    private final Rewrapping rewrapping;
    private final KeyMetrics metrics;
    private final Duration every;
    private final Clock clock;

    KeyRotations(
            NamedKeys keys,
            KeyKeeper keeper,
            Rewrapping rewrapping,
            KeyMetrics metrics,
            KeySettings settings,
            Clock clock) {
        this.keys = keys;
        this.keeper = keeper;
        this.rewrapping = rewrapping;
        this.metrics = metrics;
        this.every = settings.rotateEvery();
        this.clock = clock;
    }

    /** Does what is to be done now. A keeper that is away ends it, until the next time. */
    public Mono<Void> goOn() {
        return keys.all().concatMap(this::tend).then(progress()).then();
    }

    /** Every key is due from now on. */
    public Mono<Void> orderAll() {
        return keys.all()
                .filter(key -> key.subject() != null)
                .concatMap(key -> keys.put(key.orderedNow()))
                .then();
    }

    /** How far it is. */
    public Mono<Progress> progress() {
        Instant now = clock.instant();
        return keys.all()
                .filter(key -> key.subject() != null)
                .reduce(Progress.none(now), (sum, key) -> sum.plus(key, now, every))
                .doOnNext(metrics::show);
    }

    /** Counts which data keys stand under which version; moves nothing. */
    public Mono<Void> count() {
        return keys.all()
                .concatMap(key -> rewrapping.move(key, 0))
                .reduce(Tally.NOTHING, Tally::plus)
                .doOnNext(metrics::counted)
                .then();
    }

    private Mono<Void> tend(NamedKey key) {
        Instant now = clock.instant();
        Mono<Void> step = Mono.empty();
        if (key.isDue(now, every)) {
            step = keeper.rotate(key.name())
                    .flatMap(version -> move(key, version))
                    .then(keys.put(key.moved(now)));
        } else if (key.mayClose(now)) {
            step = keeper.newestVersion(key.name()).flatMap(version -> close(key, version, now));
        }
        // One key that is broken must not keep the others from being rotated.
        return step.onErrorResume(Failure.IntegrityViolated.class, broken -> Mono.fromRunnable(this::tellBroken));
    }

    private Mono<Void> close(NamedKey key, int version, Instant now) {
        return move(key, version)
                .flatMap(tally -> tally.standsUnder(version)
                        ? keeper.raiseMinimum(key.name(), version).then(keys.put(key.done()))
                        : keys.put(key.moved(now)));
    }

    private Mono<Tally> move(NamedKey key, int version) {
        return rewrapping.move(key, version).doOnNext(tally -> {
            metrics.moved(tally);
            if (tally.broken() > 0) {
                tellBroken();
            }
        });
    }

    private void tellBroken() {
        LOG.error("A data key does not open. It stays as it is, and its named key is not closed for older versions.");
        metrics.foundBroken();
    }

    /**
     * How far the rotation is.
     *
     * @param keys how many named keys belong to somebody
     * @param due how many wait for a new version
     * @param unclosed how many still open older versions
     * @param oldest when the key that waits longest was last rotated
     */
    public record Progress(long keys, long due, long unclosed, Instant oldest) {
        static Progress none(Instant now) {
            return new Progress(0, 0, 0, now);
        }

        Progress plus(NamedKey key, Instant now, Duration every) {
            return new Progress(
                    keys + 1,
                    due + (key.isDue(now, every) ? 1 : 0),
                    unclosed + (key.closed() ? 0 : 1),
                    key.rotatedAt().isBefore(oldest) ? key.rotatedAt() : oldest);
        }
    }
}
