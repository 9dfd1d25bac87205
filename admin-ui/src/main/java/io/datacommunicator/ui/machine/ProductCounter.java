package io.datacommunicator.ui.machine;

import org.jspecify.annotations.Nullable;

/** How many of one product; without a name where the catalogue does not know the code. */
record ProductCounter(int code, @Nullable String product, long count) {

    /** The code as technicians write it. */
    String hexCode() {
        return "%02X".formatted(code);
    }
}
