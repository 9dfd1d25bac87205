package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.id.CommunicatorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a communicator's row holds sealed: an {@link io.datacommunicator.platform.access.Enrolment}, and more.
 *
 * @param macAddress a label, never a credential
 * @param place in the holder's words
 * @param enrolledOn the day on which its present box was enrolled
 * @param former ids of boxes whose place this one took: their readings are its readings
 */
@SuppressWarnings("ArrayRecordComponent") // sealed content
record CommunicatorDetails(
        byte[] thumbprint,
        boolean revoked,
        String name,
        String macAddress,
        @Nullable String place,
        Schedule schedule,
        LocalDate enrolledOn,
        List<UUID> former) {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_PLACE = 200;

    CommunicatorDetails {
        Objects.requireNonNull(name);
        former = List.copyOf(former);
    }

    static CommunicatorDetails of(byte[] thumbprint, Approval approval, BoxFacts box, LocalDate today) {
        return new CommunicatorDetails(
                thumbprint,
                false,
                approval.name(),
                box.macAddress(),
                approval.place(),
                approval.schedule(),
                today,
                List.of());
    }

    CommunicatorDetails described(String newName, @Nullable String newPlace, Schedule newSchedule) {
        return new CommunicatorDetails(
                thumbprint, revoked, newName, macAddress, newPlace, newSchedule, enrolledOn, former);
    }

    CommunicatorDetails ended() {
        return new CommunicatorDetails(thumbprint, true, name, macAddress, place, schedule, enrolledOn, former);
    }

    /** The same communicator in a new box, which has a key of its own. */
    CommunicatorDetails inNewBox(byte[] newThumbprint, String newMacAddress, LocalDate today, List<UUID> before) {
        List<UUID> all = new ArrayList<>(former);
        all.addAll(before);
        return new CommunicatorDetails(newThumbprint, false, name, newMacAddress, place, schedule, today, all);
    }

    Communicator shown(CommunicatorId id, CommunicatorState state, @Nullable Instant lastContact) {
        return new Communicator(id, name, macAddress, place, schedule, enrolledOn, lastContact, state);
    }
}
