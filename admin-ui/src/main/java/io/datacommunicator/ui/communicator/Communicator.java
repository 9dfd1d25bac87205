package io.datacommunicator.ui.communicator;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A communicator as the platform tells it to its holder. */
record Communicator(
        String id,
        @Nullable String name,
        @Nullable String macAddress,
        @Nullable String place,
        Schedule schedule,
        LocalDate enrolledOn,
        @Nullable Instant lastContact,
        State state) {

    /** The local time of day at which it reads its machines, as `03:30`, and where that is. */
    record Schedule(String time, String timeZone) {}

    enum State {
        AWAITED,
        ACTIVE,
        REVOKED
    }

    boolean revoked() {
        return state == State.REVOKED;
    }

    /** The name, or what else tells it from others. */
    String called() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return macAddress == null ? "–" : macAddress;
    }
}
