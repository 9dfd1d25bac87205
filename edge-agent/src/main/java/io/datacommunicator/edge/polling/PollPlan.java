package io.datacommunicator.edge.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When one machine is read: once for each occurrence of the schedule, and anew after a pause as long as that fails. What was
 * missed while the agent was off is caught up by one read.
 */
public record PollPlan(DailySchedule schedule, Duration pauseAfterFailure) {

    /**
     * When to read it next; that is not after now where it is due.
     *
     * @param read when the machine was last read
     * @param tried when that was last tried in vain
     * @param now an instant before {@code read} means that the clock was set back; the machine is then due
     */
    public Instant next(Optional<Instant> read, Optional<Instant> tried, Instant now) {
        var settled = read.filter(at -> !at.isAfter(now)).filter(at -> !at.isBefore(schedule.latest(now)));
        if (settled.isPresent()) {
            return schedule.next(now);
        }
        return tried.map(at -> at.plus(pauseAfterFailure))
                .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(pauseAfterFailure)))
                .orElse(now);
    }
}
