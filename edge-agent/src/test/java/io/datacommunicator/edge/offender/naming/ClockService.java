package io.datacommunicator.edge.offender.naming;

import java.time.Clock;

record ClockService(Clock clock) {

    ClockService() {
        this(Clock.systemUTC());
    }
}
