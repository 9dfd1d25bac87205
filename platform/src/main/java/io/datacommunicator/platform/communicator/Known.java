package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.communicator.CommunicatorStore.CommunicatorRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row with what was sealed in it. */
record Known(CommunicatorRow row, CommunicatorDetails details) {
    /** Its names on the machine side: its own, and those of boxes whose place it took. */
    Stream<UUID> aliases(OwnAccount own) {
        return ids().map(own.link().aliases());
    }

    Stream<UUID> ids() {
        return Stream.concat(Stream.of(row.id().value()), details.former().stream());
    }

    Communicator shown(OwnAccount own, Map<UUID, Instant> heard) {
        return shown(aliases(own)
                .flatMap(alias -> Optional.ofNullable(heard.get(alias)).stream())
                .max(Comparator.naturalOrder())
                .orElse(null));
    }

    Communicator shown(@Nullable Instant lastContact) {
        return details.shown(row.id(), state(), lastContact);
    }

    private CommunicatorState state() {
        if (details.revoked()) {
            return CommunicatorState.REVOKED;
        }
        return row.awaited() ? CommunicatorState.AWAITED : CommunicatorState.ACTIVE;
    }
}
