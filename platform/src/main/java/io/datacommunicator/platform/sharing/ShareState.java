package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.Share;
import java.time.Instant;

/** Whether a share shows anything now. */
enum ShareState {
    ACTIVE,
    PAUSED,
    AHEAD,
    OVER;

    static ShareState of(Share share, Instant now) {
        if (share.paused()) {
            return PAUSED;
        }
        Instant from = share.terms().validFrom();
        Instant until = share.terms().validUntil();
        if (until != null && !now.isBefore(until)) {
            return OVER;
        }
        return from != null && now.isBefore(from) ? AHEAD : ACTIVE;
    }
}
