package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.failure.Failure;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When a communicator reads its machines: once a day at a local time, to the minute. */
public record Schedule(LocalTime time, ZoneId zone) {
    /** What a box does that nobody told otherwise. */
    public static final Schedule STANDARD = new Schedule(LocalTime.of(3, 30), ZoneId.of("Europe/Zurich"));

    public Schedule {
        time = time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Reads {@code 03:30} and the name of an IANA time zone; refuses anything else with {@code Invalid}. */
    public static Schedule of(String time, String zone) {
        try {
            // Fixed offsets know no summer time and are no zone anybody lives in.
            if (!zone.contains("/") && !zone.equals("UTC")) {
                throw new DateTimeException(zone);
            }
            return new Schedule(LocalTime.parse(time), ZoneId.of(zone));
        } catch (DateTimeException malformed) {
            throw new Failure.Invalid("schedule", "a time as 03:30 and an IANA time zone");
        }
    }
}
