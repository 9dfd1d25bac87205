package io.datacommunicator.edge.link.simulation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The life of one simulated machine: its first state, and what people do with it from then on. The same instant always
 * gives the same state; a later one never gives smaller counts.
 */
final class Life {

    private final MachineMemory firstState;
    private final Habits habits;
    private final Instant start;
    private final ZoneId zone;
    private final long seed;

    Life(MachineMemory firstState, Habits habits, Instant start, ZoneId zone, long seed) {
        this.firstState = firstState;
        this.habits = habits;
        this.start = start;
        this.zone = zone;
        this.seed = seed;
    }

    /** Before the start, the first state. */
    MachineMemory at(Instant instant) {
        if (!instant.isAfter(start)) {
            return firstState;
        }
        var kitchen = new Kitchen(firstState, habits);
        var born = LocalDateTime.ofInstant(start, zone);
        var now = LocalDateTime.ofInstant(instant, zone);
        for (var date = born.toLocalDate(); !date.isAfter(now.toLocalDate()); date = date.plusDays(1)) {
            kitchen.live(Day.of(date, seed, habits), born, now);
        }
        return kitchen.memory(now.toLocalTime());
    }
}
