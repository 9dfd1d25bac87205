package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.encryption.MachineDetails;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.InputText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner wants to say about a machine: a key that is left out stays, a null clears. */
final class MachineChange {
    private static final int NAME_LENGTH = 100;
    private static final int LABEL_LENGTH = 200;

    private final Map<String, Object> input;

    MachineChange(Map<String, Object> input) {
        this.input = input;
    }

    /** Refuses with {@code Invalid} what cannot be said of a machine. */
    MachineDetails applyTo(MachineDetails before) {
        return new MachineDetails(
                before.articleNumber(),
                before.machineNumber(),
                before.serialNumber(),
                before.productionDate(),
                input.containsKey("name") ? InputText.of(input, "name", NAME_LENGTH) : before.name(),
                input.containsKey("timeZone") ? timeZone(before) : before.timeZone(),
                input.containsKey("place") ? place() : before.place());
    }

    private String timeZone(MachineDetails before) {
        Object zone = input.get("timeZone");
        if (zone == null) {
            return before.timeZone();
        }
        try {
            return ZoneId.of((String) zone).getId();
        } catch (DateTimeException unknown) {
            throw new Failure.Invalid("input.timeZone", "IANA time zone");
        }
    }

    private MachineDetails.Place place() {
        if (!(input.get("place") instanceof Map<?, ?> place)) {
            return MachineDetails.Place.UNKNOWN;
        }
        Double latitude = degrees(place, "latitude", 90);
        Double longitude = degrees(place, "longitude", 180);
        if ((latitude == null) != (longitude == null)) {
            throw new Failure.Invalid("input.place", "latitude and longitude together");
        }
        return new MachineDetails.Place(
                InputText.of(place, "label", LABEL_LENGTH),
                InputText.of(place, "town", NAME_LENGTH),
                latitude,
                longitude);
    }

    private static @Nullable Double degrees(Map<?, ?> from, String field, int most) {
        if (!(from.get(field) instanceof Number number)) {
            return null;
        }
        double degrees = number.doubleValue();
        if (!(Math.abs(degrees) <= most)) {
            throw new Failure.Invalid("input.place." + field, "-" + most + ".." + most);
        }
        return degrees;
    }
}
