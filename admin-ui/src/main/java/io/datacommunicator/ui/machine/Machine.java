package io.datacommunicator.ui.machine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A machine as the platform tells it; null where it was not asked, not known or not shared. */
record Machine(
        String id,
        @Nullable String name,
        @Nullable Integer articleNumber,
        @Nullable Model model,
        @Nullable Integer machineNumber,
        @Nullable Integer serialNumber,
        @Nullable LocalDate productionDate,
        ZoneId timeZone,
        @Nullable Place place,
        @Nullable Reading latestReading,
        @Nullable List<HistoryBucket> history,
        @Nullable List<AlarmEpisode> openAlarms,
        @Nullable List<AlarmEpisode> alarmEpisodes) {

    record Model(String name, String typeCode) {}

    record Place(
            @Nullable String label,
            @Nullable String town,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static final Place UNKNOWN = new Place(null, null, null, null);
    }

    Place placeOrUnknown() {
        return place == null ? Place.UNKNOWN : place;
    }
}
