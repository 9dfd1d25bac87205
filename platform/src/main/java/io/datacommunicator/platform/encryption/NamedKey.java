package io.datacommunicator.platform.encryption;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the book of named keys.
 *
 * @param name begins with its kind: {@code o} of an owner, {@code c} of an account, {@code l} of a Login
 * @param subject whose key it is; nobody's yet while it is prepared
 * @param rotatedAt when its newest version was made and what it wrapped was last moved there
 * @param closed whether older versions open nothing any more
 * @param ordered whether somebody wants it rotated before its time
 */
record NamedKey(String name, @Nullable UUID subject, Instant rotatedAt, boolean closed, boolean ordered) {
    /** A request that read a wrapped key before it was moved has opened it by then. */
    static final Duration GRACE = Duration.ofMinutes(15);

    static NamedKey made(String name, @Nullable UUID subject, Instant now) {
        return new NamedKey(name, subject, now, true, false);
    }

    NamedKey of(UUID whose) {
        return new NamedKey(name, whose, rotatedAt, closed, ordered);
    }

    NamedKey moved(Instant now) {
        return new NamedKey(name, subject, now, false, false);
    }

    NamedKey done() {
        return new NamedKey(name, subject, rotatedAt, true, ordered);
    }

    NamedKey orderedNow() {
        return new NamedKey(name, subject, rotatedAt, closed, true);
    }

    boolean isDue(Instant now, Duration every) {
        return subject != null && (ordered || !now.isBefore(rotatedAt.plus(every)));
    }

    boolean mayClose(Instant now) {
        return subject != null && !closed && !now.isBefore(rotatedAt.plus(GRACE));
    }

    @Override
    public String toString() {
        return "NamedKey";
    }
}
