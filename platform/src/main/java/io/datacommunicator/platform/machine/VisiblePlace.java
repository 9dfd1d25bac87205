package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.encryption.MachineDetails;
import io.datacommunicator.platform.encryption.VisibleMachine;
import org.jspecify.annotations.Nullable;

/** Where a machine stands, as far as the caller may see it. */
record VisiblePlace(
        VisibleMachine machine,
        @Nullable String label,
        @Nullable String town,
        @Nullable Double latitude,
        @Nullable Double longitude)
        implements Granted {
    static VisiblePlace of(VisibleMachine machine) {
        MachineDetails.Place place = machine.place();
        return new VisiblePlace(machine, place.label(), place.town(), place.latitude(), place.longitude());
    }

    @Override
    public boolean covers(int fieldNumber) {
        return machine.covers(fieldNumber);
    }
}
