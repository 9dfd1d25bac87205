package io.datacommunicator.platform.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reading as a communicator sent it: well-formed GraphQL, nothing checked. */
record UploadedReading(
        String id,
        Instant takenAt,
        String link,
        Identity machine,
        List<Counter> counters,
        List<Named> maintenanceCounters,
        List<Named> maintenanceProgress,
        List<Integer> alarms,
        List<Frame> rawFrames,
        @Nullable Location location) {
    record Identity(
            int articleNumber,
            int machineNumber,
            int serialNumber,
            @Nullable LocalDate productionDate) {}

    record Counter(int code, long count) {}

    /** A value of one kind of maintenance. */
    record Named(String maintenance, long value) {}

    record Frame(String name, String bytes) {}

    record Location(double latitude, double longitude) {}
}
