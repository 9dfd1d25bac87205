package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.encryption.VisibleMachine;
import org.jspecify.annotations.Nullable;

/** Where a machine stands, as far as the caller may see it. */
record VisiblePlace(VisibleMachine machine) implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return machine.covers(fieldNumber);
    }

    @Nullable
    String label() {
        return machine.place().label();
    }

    @Nullable
    String town() {
        return machine.place().town();
    }

    @Nullable
    Double latitude() {
        return machine.place().latitude();
    }

    @Nullable
    Double longitude() {
        return machine.place().longitude();
    }
}
