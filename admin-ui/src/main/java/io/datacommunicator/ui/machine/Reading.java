package io.datacommunicator.ui.machine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one poll yielded; null where it is not shared. */
record Reading(
        Instant takenAt,
        @Nullable Long total,
        @Nullable List<ProductCounter> counters,
        @Nullable List<MaintenanceCounter> maintenanceCounters,
        @Nullable List<MaintenanceProgress> maintenanceProgress) {

    record MaintenanceCounter(Maintenance maintenance, long count) {}

    record MaintenanceProgress(Maintenance maintenance, int percent, DueState due) {}

    enum Maintenance {
        CLEANING,
        FILTER_CHANGE,
        DESCALING,
        MILK_RINSE,
        COFFEE_RINSE,
        MILK_CLEANING
    }

    enum DueState {
        FINE,
        SOON,
        DUE
    }

    /** The maintenance that comes first. */
    Optional<MaintenanceProgress> nextMaintenance() {
        return maintenanceProgress == null
                ? Optional.empty()
                : maintenanceProgress.stream().max(Comparator.comparingInt(MaintenanceProgress::percent));
    }
}
