package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.Granted;
import org.jspecify.annotations.Nullable;

/** Where a machine stands, as far as the caller may see it. */
public record VisiblePlace(
        VisibleMachine machine,
        @Nullable String label,
        @Nullable String town,
        @Nullable Double latitude,
        @Nullable Double longitude)
        implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return machine.covers(fieldNumber);
    }
}
