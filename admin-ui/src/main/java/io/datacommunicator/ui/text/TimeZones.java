package io.datacommunicator.ui.text;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from. */
public final class TimeZones {

    private TimeZones() {}

    /** By continent and town; without those that are kept for old programs. */
    public static List<String> offered() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    /** As people write it: `Europe/Zurich` is Zurich's clock. */
    public static String shown(String zone) {
        return zone.replace('_', ' ');
    }
}
