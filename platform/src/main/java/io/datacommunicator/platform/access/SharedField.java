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

    public static Optional<SharedField> numbered(int number) {
        return Arrays.stream(values()).filter(field -> field.number == number).findFirst();
    }
}
