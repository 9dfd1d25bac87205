package io.datacommunicator.edge.enrolment;

import java.time.Duration;

/**
 * How long to wait before asking for the answer again: five seconds longer when told to slow down, twice as long without a
 * network.
 */
record PollInterval(Duration now) {
    static final PollInterval FIRST = new PollInterval(Duration.ofSeconds(5));
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What the platform asked for, between one second and a minute. */
    static PollInterval of(Duration asked) {
        return asked.isPositive() ? new PollInterval(shorter(asked)) : FIRST;
    }

    PollInterval slower() {
        return new PollInterval(shorter(now.plus(STEP)));
    }

    PollInterval afterNoAnswer() {
        return new PollInterval(shorter(now.multipliedBy(2)));
    }

    private static Duration shorter(Duration time) {
        return time.compareTo(LONGEST) < 0 ? time : LONGEST;
    }
}
