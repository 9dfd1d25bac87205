package io.datacommunicator.platform.access;

import java.util.Arrays;
import java.util.Optional;

/** A fact that an owner can share, by the number it has in the SDL ({@code @shareable}). Numbers are never reused. */
public enum SharedField {
    NAME(1),
    MODEL(2),
    MACHINE_NUMBER(3),
    SERIAL_NUMBER(4),
    PRODUCTION_DATE(5),
    PLACE_LABEL(10),
    PLACE_TOWN(11),
    PLACE_COORDINATES(12),
    TOTAL(20),
    COUNTERS(21),
    MAINTENANCE_COUNTERS(30),
    MAINTENANCE_PROGRESS(31),
    ALARMS(40),
    LINK(50),
    RAW_FRAMES(51),
    COMMUNICATOR_NAME(60),
    COMMUNICATOR_MAC(61);

    private final int number;

    SharedField(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** Whether it is a fact of single readings. Whoever may see none of those may not know that there are readings. */
    public boolean ofReadings() {
        return switch (this) {
            case TOTAL, COUNTERS, MAINTENANCE_COUNTERS, MAINTENANCE_PROGRESS, ALARMS, LINK, RAW_FRAMES -> true;
            case NAME,
                    MODEL,
                    MACHINE_NUMBER,
                    SERIAL_NUMBER,
                    PRODUCTION_DATE,
                    PLACE_LABEL,
                    PLACE_TOWN,
                    PLACE_COORDINATES,
                    COMMUNICATOR_NAME,
                    COMMUNICATOR_MAC -> false;
        };
    }

    public static Optional<SharedField> numbered(int number) {
        return Arrays.stream(values()).filter(field -> field.number == number).findFirst();
    }
}
