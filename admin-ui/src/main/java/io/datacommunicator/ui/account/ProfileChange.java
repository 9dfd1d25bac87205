package io.datacommunicator.ui.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some fields of a profile with new values; null clears one, and what is left out stays. */
record ProfileChange(Map<String, @Nullable String> fields) {

    ProfileChange {
        // Map.copyOf refuses null, which means something here.
        fields = new TreeMap<>(fields);
    }

    static ProfileChange language(String language) {
        return new ProfileChange(Map.of("language", language));
    }

    /** What differs between two sets of the same fields. */
    static ProfileChange between(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        Map<String, @Nullable String> changed = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                changed.put(field, value);
            }
        });
        return new ProfileChange(changed);
    }

    boolean nothing() {
        return fields.isEmpty();
    }

    boolean ofLanguage() {
        return fields.containsKey("language");
    }

    // The client's variables are declared without null values, but null is how a field is cleared.
    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"})
    Map<String, Object> input() {
        return (Map) fields;
    }
}
