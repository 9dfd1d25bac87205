package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.id.CommunicatorId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of approval sends, unchecked. */
record EnrolmentForm(
        @Nullable String answer,
        @Nullable String name,
        @Nullable String place,
        @Nullable String time,
        @Nullable String zone,
        @Nullable String replaces) {
    /** Stands in where the name of the communicator that is replaced will count. */
    private static final String UNUSED = "-";

    boolean approves() {
        return "approve".equals(answer);
    }

    /** Refuses with {@code Invalid}, naming the field at fault. */
    Approval approval() {
        CommunicatorId replaced = replaced();
        return new Approval(
                replaced != null && (name == null || name.isBlank()) ? UNUSED : text(name),
                place,
                Schedule.of(text(time), text(zone)),
                replaced);
    }

    private @Nullable CommunicatorId replaced() {
        try {
            return replaces == null || replaces.isBlank() ? null : new CommunicatorId(UUID.fromString(replaces));
        } catch (IllegalArgumentException invented) {
            return new CommunicatorId(new UUID(0, 0));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
