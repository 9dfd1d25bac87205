package io.datacommunicator.edge.link;

import java.time.Duration;

/** The time a session feels: how long it has lasted, and how to wait. */
public interface Pace {

    /** Time since some moment in the past; never runs backwards. */
    Duration elapsed();

    /** Waits; an interrupt ends the session as {@code LOST} and stays set. */
    void pause(Duration duration) throws LinkFailure;
}
