package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.id.CommunicatorId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A communicator, as its holder sees it.
 *
 * @param lastContact when it last came for an access token, to the hour; null before the first time
 */
public record Communicator(
        CommunicatorId id,
        String name,
        String macAddress,
        @Nullable String place,
        Schedule schedule,
        LocalDate enrolledOn,
        @Nullable Instant lastContact,
        CommunicatorState state)
        implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return true;
    }
}
