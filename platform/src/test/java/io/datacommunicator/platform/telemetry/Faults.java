package io.datacommunicator.platform.telemetry;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What can be wrong with a value of a reading, and which field and limit the refusal has to name. */
final class Faults {
    /** Stands in every value at fault and must never be repeated. */
    static final String SECRET = "x4711";

    private Faults() {}

    static Stream<Arguments> all() {
        return Stream.of(
                fault("a time that is none", put("takenAt", "yesterday " + SECRET), "takenAt", "DateTime"),
                fault("a time that is a number", put("takenAt", 4711), "takenAt", "DateTime"),
                fault("30 February", machine("productionDate", "2026-02-30"), "machine.productionDate", "Date"),
                fault("an unknown link", put("link", SECRET), "link", "BLE, UART, GAZELL"),
                fault("a link that is a number", put("link", 4711), "link", "BLE, UART, GAZELL"),
                fault(
                        "an unknown maintenance",
                        put("maintenanceCounters", List.of(Map.of("maintenance", SECRET, "count", 1))),
                        "maintenanceCounters.maintenance",
                        "CLEANING, FILTER_CHANGE, DESCALING, MILK_RINSE, COFFEE_RINSE, MILK_CLEANING"),
                fault("no time", reading -> reading.remove("takenAt"), "takenAt", "required"),
                fault("no machine", reading -> reading.remove("machine"), "machine", "required"),
                fault("no counters", reading -> reading.remove("counters"), "counters", "required"),
                fault("counters that are null", put("counters", null), "counters", "required"),
                fault(
                        "a counter that is null",
                        put("counters", Collections.singletonList(null)),
                        "counters",
                        "required"),
                fault(
                        "a counter without code",
                        put("counters", List.of(Map.of("count", 1))),
                        "counters.code",
                        "required"),
                fault("counters that are text", put("counters", SECRET), "counters", "CounterInput"),
                fault("a machine that is a list", put("machine", List.of(SECRET)), "machine", "MachineIdentityInput"),
                fault("a field of its own", put(SECRET, 1), "readings", "UploadedReadingInput"),
                fault("a count that is text", count(SECRET), "counters.count", "Long"),
                fault("a count with a fraction", count(47.11), "counters.count", "Long"),
                fault(
                        "a count beyond 63 bits",
                        count(new BigInteger("99999999999999999999")),
                        "counters.count",
                        "Long"),
                fault("a count beyond 32 bits", count(1L << 32), "counters.count", "0..4294967295"),
                fault("a negative count", count(-1), "counters.count", "0..4294967295"),
                fault(
                        "a code beyond Int",
                        put("counters", List.of(Map.of("code", 1L << 40, "count", 1))),
                        "counters.code",
                        "Int"),
                fault(
                        "a negative code",
                        put("counters", List.of(Map.of("code", -1, "count", 1))),
                        "counters.code",
                        "0..255"),
                fault(
                        "a code twice",
                        put("counters", Collections.nCopies(2, Map.of("code", 1, "count", 1))),
                        "counters.code",
                        "once"),
                fault(
                        "an article number of 17 bits",
                        machine("articleNumber", 65536),
                        "machine.articleNumber",
                        "0..65535"),
                fault("an alarm beyond all bits", put("alarms", List.of(256)), "alarms", "0..255"),
                fault("alarms that are true", put("alarms", List.of(true)), "alarms", "Int"),
                fault("a frame of odd digits", frame("status", "2a4"), "rawFrames.bytes", "Hex"),
                fault("a frame of no digits", frame("status", SECRET), "rawFrames.bytes", "Hex"),
                fault("half a surrogate pair", frame("\uD800" + SECRET, "2a"), "rawFrames.name", "whole characters"),
                fault("half of one in a word", put("link", "\uDC00"), "link", "BLE, UART, GAZELL"),
                fault(
                        "a place beyond the pole",
                        put("location", Map.of("latitude", 90.1, "longitude", 0)),
                        "location.latitude",
                        "-90..90"),
                fault("a place that is text", put("location", SECRET), "location", "LocationInput"));
    }

    private static Arguments fault(String name, Consumer<Map<String, Object>> change, String field, String limit) {
        return arguments(name, change, field, limit);
    }

    private static Consumer<Map<String, Object>> put(String field, Object value) {
        return reading -> reading.put(field, value);
    }

    private static Consumer<Map<String, Object>> count(Object value) {
        return put("counters", List.of(Map.of("code", 2, "count", value)));
    }

    private static Consumer<Map<String, Object>> frame(String name, String bytes) {
        return put("rawFrames", List.of(Map.of("name", name, "bytes", bytes)));
    }

    private static Consumer<Map<String, Object>> machine(String field, Object value) {
        Map<String, Object> machine = new HashMap<>(ReadingsAsJson.MACHINE);
        machine.put(field, value);
        return put("machine", machine);
    }
}
