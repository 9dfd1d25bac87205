package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.SharedField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Fields that are often shared together, by whom they are meant for. */
enum SharePreset {
    TECHNICIAN(EnumSet.of(
            SharedField.NAME,
            SharedField.MODEL,
            SharedField.MACHINE_NUMBER,
            SharedField.SERIAL_NUMBER,
            SharedField.PRODUCTION_DATE,
            SharedField.PLACE_LABEL,
            SharedField.PLACE_TOWN,
            SharedField.MAINTENANCE_COUNTERS,
            SharedField.MAINTENANCE_PROGRESS,
            SharedField.ALARMS)),
    ACCOUNTANT(EnumSet.of(SharedField.NAME, SharedField.PLACE_LABEL, SharedField.TOTAL, SharedField.COUNTERS)),
    COLLEAGUE(EnumSet.of(
            SharedField.NAME,
            SharedField.MODEL,
            SharedField.PLACE_LABEL,
            SharedField.TOTAL,
            SharedField.COUNTERS,
            SharedField.MAINTENANCE_PROGRESS,
            SharedField.ALARMS)),
    EVERYTHING(EnumSet.allOf(SharedField.class));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<SharedField> fields;

    SharePreset(Set<SharedField> fields) {
        this.fields = Set.copyOf(fields);
    }

    /** In the order of their numbers. */
    List<SharedField> fields() {
        return fields.stream().sorted().toList();
    }
}
