package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.failure.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a holder wants to say about a communicator: a key that is left out stays, a null clears the place. */
final class CommunicatorChange {
    private final Map<String, Object> input;

    CommunicatorChange(Map<String, Object> input) {
        this.input = input;
    }

    /** Refuses with {@code Invalid} what cannot be said of a communicator. */
    CommunicatorDetails applyTo(CommunicatorDetails before) {
        return before.described(
                input.containsKey("name") ? name() : before.name(),
                input.containsKey("place")
                        ? Words.text("input.place", text("place"), CommunicatorDetails.LONGEST_PLACE)
                        : before.place(),
                schedule(before.schedule()));
    }

    private String name() {
        String name = Words.text("input.name", text("name"), CommunicatorDetails.LONGEST_NAME);
        if (name == null) {
            throw new Failure.Invalid("input.name", "1.." + CommunicatorDetails.LONGEST_NAME + " characters");
        }
        return name;
    }

    private Schedule schedule(Schedule before) {
        return input.get("schedule") instanceof Map<?, ?> wanted
                ? Schedule.of(String.valueOf(wanted.get("time")), String.valueOf(wanted.get("timeZone")))
                : before;
    }

    private @Nullable String text(String field) {
        return (String) input.get(field);
    }
}
