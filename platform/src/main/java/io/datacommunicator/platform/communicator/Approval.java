package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.CommunicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What a holder says when he lets a box into his account.
 *
 * @param replaces the communicator whose name, place, schedule and history the box takes over; the other words then
 *     count for nothing
 */
public record Approval(
        String name,
        @Nullable String place,
        Schedule schedule,
        @Nullable CommunicatorId replaces) {
    public Approval {
        String named = Words.text("name", name, CommunicatorDetails.LONGEST_NAME);
        if (named == null) {
            throw new Failure.Invalid("name", "1.." + CommunicatorDetails.LONGEST_NAME + " characters");
        }
        name = named;
        place = Words.text("place", place, CommunicatorDetails.LONGEST_PLACE);
    }
}
