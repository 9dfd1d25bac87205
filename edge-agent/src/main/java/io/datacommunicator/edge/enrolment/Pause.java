package io.datacommunicator.edge.enrolment;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
    Pause SLEEPING = Thread::sleep;

    void of(Duration time) throws InterruptedException;
}
