package io.datacommunicator.edge.health;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.datacommunicator.edge.outbox.OutboxFailure.Reason;
import io.datacommunicator.edge.outbox.OutboxStatus;
import io.datacommunicator.edge.outbox.OutboxStatus.CorruptFile;
import io.datacommunicator.edge.outbox.OutboxStatus.SetAside;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * How the agent is, for people and for programs.
 *
 * @param nextReads by machine; an instant in the past means as soon as the agent runs
 */
public record StatusReport(
        Optional<Instant> enrolledSince,
        OutboxReport outbox,
        Optional<Journal.Upload> lastUpload,
        SequencedMap<String, Instant> nextReads) {

    private static final int SHOWN = 20;

    /** Why the outbox does not do its work now. */
    public Optional<Reason> failing() {
        return outbox.failing();
    }

    /** One object on one line. */
    public String json() {
        var json = new JsonObject();
        json.addProperty("enrolled", enrolledSince.isPresent());
        enrolledSince.ifPresent(since -> json.addProperty("enrolledSince", since.toString()));
        failing().ifPresent(reason -> json.addProperty("failing", reason.name()));
        if (outbox instanceof OutboxReport.Opened opened) {
            add(json, opened.status());
        }
        lastUpload.ifPresent(upload -> json.add("lastUpload", json(upload)));
        var next = new JsonObject();
        nextReads.forEach((machine, at) -> next.addProperty(machine, at.toString()));
        json.add("nextReads", next);
        return json.toString();
    }

    private static void add(JsonObject json, OutboxStatus outbox) {
        json.addProperty("waiting", outbox.waiting());
        outbox.oldest().ifPresent(oldest -> json.addProperty("oldest", oldest.toString()));
        json.addProperty("dropped", outbox.dropped());
        json.add("setAside", list(outbox.setAside(), StatusReport::json));
        json.add("corruptFiles", list(outbox.corruptFiles(), StatusReport::json));
    }

    private static <T> JsonArray list(List<T> values, Function<T, JsonElement> json) {
        var list = new JsonArray();
        values.stream().map(json).forEach(list::add);
        return list;
    }

    private static JsonObject json(SetAside entry) {
        var json = new JsonObject();
        json.addProperty("id", entry.id().toString());
        json.addProperty("reason", entry.reason());
        return json;
    }

    private static JsonObject json(CorruptFile file) {
        var json = new JsonObject();
        json.addProperty("foundAt", file.foundAt().toString());
        json.addProperty("name", file.name());
        json.addProperty("salvaged", file.salvaged());
        return json;
    }

    private static JsonObject json(Journal.Upload upload) {
        var json = new JsonObject();
        json.addProperty("at", upload.at().toString());
        json.addProperty("outcome", upload.outcome());
        return json;
    }

    /** A line a fact. */
    public String text() {
        var text = new StringBuilder();
        text.append("enrolled     ")
                .append(enrolledSince.map(since -> "since " + since).orElse("no; say enroll"));
        switch (outbox) {
            case OutboxReport.Opened opened -> append(text, opened.status());
            case OutboxReport.Shut shut ->
                text.append("\noutbox       cannot be opened: ").append(shut.reason());
        }
        text.append("\nlast upload  ")
                .append(lastUpload
                        .map(upload -> upload.outcome() + " at " + upload.at())
                        .orElse("never"));
        nextReads.forEach((machine, at) ->
                text.append("\nnext read    ").append(machine).append(" at ").append(at));
        return text.toString();
    }

    private static void append(StringBuilder text, OutboxStatus outbox) {
        outbox.failing()
                .ifPresent(reason ->
                        text.append("\noutbox       takes nothing more: ").append(reason));
        text.append("\nwaiting      ").append(outbox.waiting());
        outbox.oldest().ifPresent(oldest -> text.append(", oldest of ").append(oldest));
        text.append("\ndropped      ").append(outbox.dropped());
        text.append("\nset aside    ").append(outbox.setAside().size());
        outbox.setAside().stream()
                .limit(SHOWN)
                .forEach(entry -> text.append("\n             ")
                        .append(entry.id())
                        .append(' ')
                        .append(entry.reason()));
        outbox.corruptFiles()
                .forEach(file -> text.append("\ndamaged      ")
                        .append(file.name())
                        .append(", found ")
                        .append(file.foundAt())
                        .append(", entries salvaged: ")
                        .append(file.salvaged()));
    }
}
