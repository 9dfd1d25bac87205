package io.datacommunicator.edge.health;

import io.datacommunicator.edge.outbox.OutboxFailure.Reason;
import io.datacommunicator.edge.outbox.OutboxStatus;
import java.util.Optional;

/** What can be said of the outbox. */
public sealed interface OutboxReport {

    /** Why it does not do its work now; empty where it does. */
    Optional<Reason> failing();

    record Opened(OutboxStatus status) implements OutboxReport {

        @Override
        public Optional<Reason> failing() {
            return status.failing();
        }
    }

    /** It cannot be opened, so nobody knows what waits; its files are left as they are. */
    record Shut(Reason reason) implements OutboxReport {

        @Override
        public Optional<Reason> failing() {
            return Optional.of(reason);
        }
    }
}
