package io.datacommunicator.ui.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine of the fake platform, built in a few words and changeable while a page shows it. */
public final class FakeMachine {

    private final Map<String, @Nullable Object> data = new HashMap<>();
    private final Map<String, Object> reading = new HashMap<>();
    private final List<Map<String, Object>> counters = new ArrayList<>();
    private final List<Map<String, Object>> progress = new ArrayList<>();
    private final List<Map<String, Object>> done = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> open = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> past = new ArrayList<>();

    private FakeMachine(String id) {
        data.put("id", id);
        data.put("timeZone", "Europe/Zurich");
        data.put("place", new HashMap<String, @Nullable Object>());
        data.put("openAlarms", open);
        data.put("alarmEpisodes", past);
        data.put("made", counters);
    }

    /** A machine that was never read nor named. */
    public static FakeMachine aMachine(String id) {
        return new FakeMachine(id);
    }

    public FakeMachine named(String name) {
        data.put("name", name);
        return this;
    }

    public FakeMachine at(@Nullable String label, @Nullable String town) {
        Map<String, @Nullable Object> place = new HashMap<>();
        place.put("label", label);
        place.put("town", town);
        data.put("place", place);
        return this;
    }

    public FakeMachine model(String name, String typeCode, int article, int serial) {
        data.put("model", Map.of("name", name, "typeCode", typeCode, "articleNumber", article));
        data.put("articleNumber", article);
        data.put("machineNumber", 1024);
        data.put("serialNumber", serial);
        data.put("productionDate", LocalDate.of(2024, 3, 18));
        return this;
    }

    public FakeMachine article(int article) {
        data.put("articleNumber", article);
        return this;
    }

    public FakeMachine read(Instant at, long total) {
        reading.put("id", "reading");
        reading.put("takenAt", offset(at));
        reading.put("total", total);
        reading.put("counters", counters);
        reading.put("maintenanceProgress", progress);
        reading.put("maintenanceCounters", done);
        data.put("latestReading", reading);
        return this;
    }

    public FakeMachine made(int code, @Nullable Map<String, String> product, long count) {
        Map<String, Object> counter = new HashMap<>(Map.of("code", code, "count", count));
        if (product != null) {
            counter.put("product", product);
        }
        counters.add(counter);
        return this;
    }

    public FakeMachine maintenance(String maintenance, int percent, String due, long times) {
        progress.add(Map.of("maintenance", maintenance, "percent", percent, "due", due));
        done.add(Map.of("maintenance", maintenance, "count", times));
        return this;
    }

    public FakeMachine alarm(int bit, @Nullable Map<String, String> name, String severity, Instant from) {
        open.add(episode(bit, name, severity, from, null));
        return this;
    }

    public FakeMachine pastAlarm(
            int bit, @Nullable Map<String, String> name, String severity, Instant from, Instant until) {
        past.add(episode(bit, name, severity, from, until));
        return this;
    }

    public String id() {
        return String.valueOf(data.get("id"));
    }

    /** What the platform was last told, for assertions. */
    public @Nullable Object told(String field) {
        return data.get(field);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // graphql-java takes null values, its types do not say so
    Map<String, Object> data() {
        return (Map) data;
    }

    Map<String, Object> reading() {
        return reading;
    }

    void change(Map<String, Object> input) {
        data.putAll(input);
    }

    private static Map<String, @Nullable Object> episode(
            int bit, @Nullable Map<String, String> name, String severity, Instant from, @Nullable Instant until) {
        Map<String, @Nullable Object> episode = new HashMap<>();
        episode.put("bit", bit);
        episode.put("name", name);
        episode.put("severity", severity);
        episode.put("from", offset(from));
        episode.put("until", until == null ? null : offset(until));
        return episode;
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
