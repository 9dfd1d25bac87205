package io.datacommunicator.platform.encryption;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** How the keys do: numbers and versions, never names. What it counts over all keys is as old as the job that counted. */
final class KeyMetrics {
    private final MultiGauge versions;
    private final Counter moved;
    private final Counter broken;
    private final AtomicReference<KeyRotations.Progress> last;

    KeyMetrics(MeterRegistry registry, Clock clock) {
        this.last = new AtomicReference<>(KeyRotations.Progress.none(clock.instant()));
        this.versions = MultiGauge.builder("platform.keys.data")
                .description("data keys by the version of the named key that wrapped them")
                .register(registry);
        this.moved = Counter.builder("platform.keys.moved")
                .description("data keys wrapped anew")
                .register(registry);
        this.broken = Counter.builder("platform.keys.broken")
                .description("data keys and named keys that were found not to open")
                .register(registry);
        Gauge.builder("platform.keys.named", last, shown -> shown.get().keys())
                .description("named keys that belong to somebody")
                .register(registry);
        Gauge.builder("platform.keys.rotation.due", last, shown -> shown.get().due())
                .description("named keys that wait for a new version")
                .register(registry);
        Gauge.builder("platform.keys.rotation.open", last, shown -> shown.get().unclosed())
                .description("named keys of which older versions still open")
                .register(registry);
        Gauge.builder(
                        "platform.keys.oldest",
                        last,
                        shown -> secondsSince(shown.get().oldest(), clock))
                .description("since when the named key that waits longest wraps under the same version")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double secondsSince(Instant time, Clock clock) {
        return (double) Duration.between(time, clock.instant()).toSeconds();
    }

    void show(KeyRotations.Progress progress) {
        last.set(progress);
    }

    void counted(Tally tally) {
        versions.register(
                tally.versions().entrySet().stream()
                        .map(entry ->
                                MultiGauge.Row.of(Tags.of("version", String.valueOf(entry.getKey())), entry.getValue()))
                        .toList(),
                true);
    }

    void moved(Tally tally) {
        moved.increment((double) tally.moved());
    }

    void foundBroken() {
        broken.increment();
    }
}
