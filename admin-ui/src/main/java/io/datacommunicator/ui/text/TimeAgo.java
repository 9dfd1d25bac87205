package io.datacommunicator.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How long ago something was, in the largest unit that fits. What lies a little ahead counts as now. */
record TimeAgo(Unit unit, long count) {

    enum Unit {
        NOW,
        MINUTES,
        HOURS,
        DAYS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TimeAgo between(Instant then, Instant now) {
        Duration since = Duration.between(then, now);
        if (since.toMinutes() < 1) {
            return new TimeAgo(Unit.NOW, 0);
        }
        if (since.toHours() < 1) {
            return new TimeAgo(Unit.MINUTES, since.toMinutes());
        }
        return since.toHours() < 48 ? new TimeAgo(Unit.HOURS, since.toHours()) : new TimeAgo(Unit.DAYS, since.toDays());
    }
}
