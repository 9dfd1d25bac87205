package io.datacommunicator.edge.link;

import java.time.Duration;

/** Waits by sleeping, as a machine of metal needs it. */
public final class RealPace implements Pace {

    @Override
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime());
    }

    @Override
    public void pause(Duration duration) throws LinkFailure {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LinkFailure(LinkFailure.Reason.LOST, "interrupted in mid-session", interrupted);
        }
    }
}
