package io.datacommunicator.platform.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The argument of {@code uploadReadings} as GraphQL coerced it. Read by hand, because a batch has some fifty thousand
 * values and binding them by reflection costs more than sealing and storing them.
 */
@SuppressWarnings("NullAway") // the SDL says what is not null
final class UploadInput {
    private UploadInput() {}

    static List<UploadedReading> readings(Map<String, Object> input) {
        return list(input, "readings", UploadInput::reading);
    }

    private static UploadedReading reading(Map<String, Object> from) {
        return new UploadedReading(
                (String) from.get("id"),
                (Instant) from.get("takenAt"),
                (String) from.get("link"),
                identity(map(from, "machine")),
                list(
                        from,
                        "counters",
                        counter -> new UploadedReading.Counter(
                                (Integer) counter.get("code"), (Long) counter.get("count"))),
                list(from, "maintenanceCounters", counter -> named(counter, "count")),
                list(from, "maintenanceProgress", progress -> named(progress, "percent")),
                values(from, "alarms"),
                list(
                        from,
                        "rawFrames",
                        frame -> new UploadedReading.Frame(
                                (String) frame.get("name"), HexFormat.of().formatHex((byte[]) frame.get("bytes")))),
                location(map(from, "location")));
    }

    private static UploadedReading.Identity identity(Map<String, Object> from) {
        return new UploadedReading.Identity(
                (Integer) from.get("articleNumber"),
                (Integer) from.get("machineNumber"),
                (Integer) from.get("serialNumber"),
                (LocalDate) from.get("productionDate"));
    }

    private static UploadedReading.Named named(Map<String, Object> from, String value) {
        return new UploadedReading.Named((String) from.get("maintenance"), ((Number) from.get(value)).longValue());
    }

    private static UploadedReading.@Nullable Location location(@Nullable Map<String, Object> from) {
        return from == null
                ? null
                : new UploadedReading.Location((Double) from.get("latitude"), (Double) from.get("longitude"));
    }

    @SuppressWarnings("unchecked") // an input object is a map
    private static Map<String, Object> map(Map<String, Object> from, String field) {
        return (Map<String, Object>) from.get(field);
    }

    @SuppressWarnings("unchecked") // a list of input objects is a list of maps
    private static <T> List<T> list(Map<String, Object> from, String field, Function<Map<String, Object>, T> each) {
        return ((List<Map<String, Object>>) from.get(field)).stream().map(each).toList();
    }

    @SuppressWarnings("unchecked") // a list of Int is a list of Integer
    private static List<Integer> values(Map<String, Object> from, String field) {
        return List.copyOf((List<Integer>) from.get(field));
    }
}
