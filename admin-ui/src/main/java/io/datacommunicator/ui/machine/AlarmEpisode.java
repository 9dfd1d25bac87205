package io.datacommunicator.ui.machine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An alarm over the readings in which it stood; without an end while it stands. */
record AlarmEpisode(
        int bit,
        @Nullable String name,
        Severity severity,
        Instant from,
        @Nullable Instant until) {

    /** The most severe first. */
    enum Severity {
        BLOCKING,
        MAINTENANCE,
        NOTICE,
        STATE,
        UNKNOWN
    }
}
