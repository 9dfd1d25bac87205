package io.datacommunicator.ui.machine;

import org.jspecify.annotations.Nullable;

/** How many of one product; without a name where the catalogue does not know the code. */
record ProductCounter(int code, @Nullable String product, long count) {

    /** Neither known to the catalogue nor ever made: the machine has a counter for it, hardly the product. */
    boolean idle() {
        return product == null && count == 0;
    }

    /** The code as technicians write it. */
    String hexCode() {
        return "%02X".formatted(code);
    }
}
