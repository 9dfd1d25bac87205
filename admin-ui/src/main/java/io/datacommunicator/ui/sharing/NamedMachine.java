package io.datacommunicator.ui.sharing;

import org.jspecify.annotations.Nullable;

/** A machine by what it is called. */
record NamedMachine(
        String id, @Nullable String name, @Nullable Model model) {

    record Model(String name) {}

    /** The name, or what else tells it from others. */
    String called() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return model == null ? "–" : model.name();
    }
}
