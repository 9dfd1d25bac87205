package io.datacommunicator.platform.encryption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a machine itself: what it says of itself, and what its owner says of it. Readers get a
 * {@link VisibleMachine}.
 *
 * @param timeZone of the IANA database
 */
public record MachineDetails(
        @Nullable Integer articleNumber,
        @Nullable Integer machineNumber,
        @Nullable Integer serialNumber,
        @Nullable LocalDate productionDate,
        @Nullable String name,
        String timeZone,
        Place place) {

    /** Where it stands, as far as the owner says. */
    public record Place(
            @Nullable String label,
            @Nullable String town,
            @Nullable Double latitude,
            @Nullable Double longitude) {
        public static final Place UNKNOWN = new Place(null, null, null, null);
    }
}
