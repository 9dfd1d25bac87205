package io.datacommunicator.platform.access;

import java.time.Instant;

/** Proof that rows whose time is over may be deleted, whoever's they are. They cannot be read with it. */
public final class ExpiredScope implements CustomerScope {
    private final Instant now;

    ExpiredScope(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }
}
