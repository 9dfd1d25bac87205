package io.datacommunicator.ui.communicator;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the holder says about a communicator anew. */
record CommunicatorChange(String name, @Nullable String place, Communicator.Schedule schedule) {

    static CommunicatorChange none(Communicator communicator) {
        return new CommunicatorChange(communicator.called(), communicator.place(), communicator.schedule());
    }

    /** Only what differs from before: the rest may have been changed elsewhere meanwhile. */
    // The client's variables are declared without null values, but null is how the place is cleared.
    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"})
    Map<String, Object> input(String id, CommunicatorChange before) {
        Map<String, @Nullable Object> sent = new TreeMap<>();
        sent.put("id", id);
        if (!name.equals(before.name)) {
            sent.put("name", name);
        }
        if (!Objects.equals(place, before.place)) {
            sent.put("place", place);
        }
        if (!schedule.equals(before.schedule)) {
            sent.put("schedule", Map.of("time", schedule.time(), "timeZone", schedule.timeZone()));
        }
        return (Map) sent;
    }
}
