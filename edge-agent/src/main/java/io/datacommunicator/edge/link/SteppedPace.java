package io.datacommunicator.edge.link;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes only by waiting, and then at once; for machines that exist only in memory. Thread-safe. */
public final class SteppedPace implements Pace {

    private final AtomicReference<Duration> elapsed = new AtomicReference<>(Duration.ZERO);

    @Override
    public Duration elapsed() {
        return elapsed.get();
    }

    @Override
    public void pause(Duration duration) {
        elapsed.updateAndGet(before -> before.plus(duration));
    }
}
