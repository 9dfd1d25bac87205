package io.datacommunicator.platform.signin;

import java.time.Clock;

/** The time of what other programs compare with their own clocks; never shifted: see the package. */
record RealTime(Clock clock) {}
