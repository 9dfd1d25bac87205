package io.datacommunicator.edge.link;

import java.time.Duration;

/** Time that passes only by waiting, and then at once; for machines that exist only in memory. Not thread-safe. */
public final class SteppedPace implements Pace {

    private Duration elapsed = Duration.ZERO;

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public void pause(Duration duration) {
        elapsed = elapsed.plus(duration);
    }
}
