package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of one machine yielded, whole. Exists in intake only; readers get a {@link VisibleReading}.
 *
 * @param communicator the alias of the communicator that took it
 * @param counters by product code; code 0 is the total
 * @param alarms the bits that were set, ascending
 * @param location where the communicator was
 */
public record Reading(
        ReadingId id,
        Instant takenAt,
        Link link,
        UUID communicator,
        SortedMap<Integer, Long> counters,
        Map<Maintenance, Long> maintenanceCounters,
        Map<Maintenance, Integer> maintenanceProgress,
        List<Integer> alarms,
        List<RawFrame> rawFrames,
        @Nullable Location location) {
    /** The code under which machines count everything they made. */
    public static final int TOTAL = 0;

    public Reading {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        maintenanceCounters = Map.copyOf(maintenanceCounters);
        maintenanceProgress = Map.copyOf(maintenanceProgress);
        alarms = alarms.stream().sorted().distinct().toList();
        rawFrames = List.copyOf(rawFrames);
    }

    /** The way a communicator reaches a machine. */
    public enum Link {
        BLE,
        UART,
        GAZELL
    }

    /** Bytes as they came from the machine, in hexadecimal digits. */
    public record RawFrame(String name, String bytes) {}

    /** In degrees. */
    public record Location(double latitude, double longitude) {}
}
