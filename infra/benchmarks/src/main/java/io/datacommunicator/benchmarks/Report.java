package io.datacommunicator.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, as a table for people and as JSON for whoever compares runs. */
final class Report {

    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    Measurement add(Measurement measurement) {
        measurements.add(measurement);
        return measurement;
    }

    void add(Comparison comparison) {
        comparisons.add(comparison);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        line(table, "%n%-52s %12s %10s %10s %9s", "measured", "items/s", "p50 ms", "p99 ms", "count");
        for (Measurement one : measurements) {
            line(
                    table,
                    "%-52s %12.0f %10.2f %10.2f %9d",
                    one.name(),
                    one.rate(),
                    one.quantileMillis(MEDIAN),
                    one.quantileMillis(NEARLY_ALL),
                    one.operations());
        }
        line(table, "%n%-52s %12s %12s", "against the goal", "is", "goal");
        for (Comparison one : comparisons) {
            line(
                    table,
                    "%-52s %12.2f %2s %9.2f  %s",
                    one.name(),
                    one.value(),
                    one.atMost() ? "<=" : ">=",
                    one.goal(),
                    one.reached() ? "reached" : "falls short");
        }
        return table.toString();
    }

    String json(Instant at) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("at", at.toString());
        report.put("machine", machine());
        report.put("measurements", measurements.stream().map(Report::fields).toList());
        report.put("comparisons", comparisons);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static Map<String, Object> fields(Measurement one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", one.name());
        fields.put("itemsPerSecond", one.rate());
        fields.put("medianMillis", one.quantileMillis(MEDIAN));
        fields.put("p99Millis", one.quantileMillis(NEARLY_ALL));
        fields.put("operations", one.operations());
        fields.put("itemsPerOperation", one.items());
        return fields;
    }

    private static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return machine;
    }

    private static void line(StringBuilder table, String format, Object... values) {
        table.append(String.format(Locale.ROOT, format + "%n", values));
    }
}
