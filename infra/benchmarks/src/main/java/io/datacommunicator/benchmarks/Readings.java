package io.datacommunicator.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Readings of some machines as an agent uploads them, each newer than the one before it. A reading carries what a
 * large machine says: counters of sixteen products, all maintenance, four raw frames. Thread-safe.
 */
final class Readings {

    private static final int PRODUCTS = 16;
    private static final int ARTICLE = 15084; // a model of the catalogue
    private static final List<String> MAINTENANCE =
            List.of("CLEANING", "FILTER_CHANGE", "DESCALING", "MILK_RINSE", "COFFEE_RINSE", "MILK_CLEANING");
    private static final int FRAME_BYTES = 60;

    private final int machines;
    private final Instant begin;
    private final Duration step;
    private final RandomGenerator random;
    private final AtomicInteger next = new AtomicInteger();

    /** @param total how many readings there will be at most; they are spread evenly from {@code begin} to {@code end} */
    Readings(int machines, int total, Instant begin, Instant end, RandomGenerator random) {
        this.machines = machines;
        this.begin = begin;
        this.step = Duration.between(begin, end).dividedBy(Math.ceilDiv(total, machines));
        this.random = random;
    }

    int made() {
        return next.get();
    }

    /** The next readings, of the machines in turn, as the variables of an upload. */
    Map<String, Object> batch(int size) {
        int first = next.getAndAdd(size);
        return Map.of(
                "input",
                Map.of(
                        "readings",
                        IntStream.range(first, first + size)
                                .mapToObj(this::reading)
                                .toList()));
    }

    private Map<String, Object> reading(int number) {
        int round = number / machines;
        int machine = number % machines;
        Instant takenAt = begin.plus(step.multipliedBy(round)).plusMillis(machine);
        Map<String, Object> reading = new HashMap<>();
        reading.put("id", id(takenAt).toString());
        reading.put("takenAt", takenAt.toString());
        reading.put("link", "BLE");
        reading.put(
                "machine", Map.of("articleNumber", ARTICLE, "machineNumber", machine + 1, "serialNumber", machine + 1));
        reading.put("counters", counters(round));
        reading.put(
                "maintenanceCounters",
                MAINTENANCE.stream()
                        .map(one -> Map.of("maintenance", one, "count", round / 100))
                        .toList());
        reading.put(
                "maintenanceProgress",
                MAINTENANCE.stream()
                        .limit(3)
                        .map(one -> Map.of("maintenance", one, "percent", round % 100))
                        .toList());
        reading.put("alarms", round % 10 == 0 ? List.of(1, 10) : List.of(10));
        reading.put("rawFrames", List.of(frame("advert"), frame("status"), frame("counters"), frame("maintenance")));
        return reading;
    }

    private static List<Map<String, Object>> counters(int round) {
        return IntStream.rangeClosed(0, PRODUCTS)
                .mapToObj(code -> Map.<String, Object>of("code", code, "count", code == 0 ? 3L * round : round / 5L))
                .toList();
    }

    private Map<String, Object> frame(String name) {
        byte[] bytes = new byte[FRAME_BYTES];
        random.nextBytes(bytes);
        return Map.of("name", name, "bytes", HexFormat.of().formatHex(bytes));
    }

    /** A UUID of version 7, ordered like the readings. */
    UUID id(Instant takenAt) {
        long high = takenAt.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(high, low);
    }
}
