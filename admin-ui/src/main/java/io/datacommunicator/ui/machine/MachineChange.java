package io.datacommunicator.ui.machine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the owner says about a machine; null clears. Coordinates are sent back as they came, so that they stay. */
record MachineChange(String id, @Nullable String name, Machine.Place place, String timeZone) {

    static MachineChange none(Machine machine) {
        return new MachineChange(
                machine.id(),
                machine.name(),
                machine.placeOrUnknown(),
                machine.timeZone().getId());
    }

    Map<String, Object> input() {
        Map<String, @Nullable Object> sent = new HashMap<>();
        sent.put("id", id);
        sent.put("name", name);
        sent.put("timeZone", timeZone);
        sent.put("place", placeInput());
        return asSent(sent);
    }

    private Map<String, Object> placeInput() {
        Map<String, @Nullable Object> sent = new HashMap<>();
        sent.put("label", place.label());
        sent.put("town", place.town());
        sent.put("latitude", place.latitude());
        sent.put("longitude", place.longitude());
        return asSent(sent);
    }

    // The client's variables are declared without null values, but null is how a field is cleared.
    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"})
    private static Map<String, Object> asSent(Map<String, @Nullable Object> sent) {
        return (Map) sent;
    }
}
