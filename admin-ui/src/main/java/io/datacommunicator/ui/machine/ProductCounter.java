package io.datacommunicator.ui.machine;

import org.jspecify.annotations.Nullable;

/** How many of one product; without a name where the catalogue does not know the code. */
record ProductCounter(int code, @Nullable String product, long count) {

    /** Never made: machines have counters for more than they, or their users, can make. */
    boolean idle() {
        return count == 0;
    }

    /** The code as technicians write it. */
    String hexCode() {
        return "%02X".formatted(code);
    }
}
