package io.datacommunicator.edge.health;

import io.datacommunicator.edge.outbox.OutboxStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the agent is, for people and for programs.
 *
 * @param nextReads by machine; an instant in the past means as soon as the agent runs
 */
public record StatusReport(
        OutboxStatus outbox, Optional<Journal.Upload> lastUpload, SequencedMap<String, Instant> nextReads) {

    private static final int SHOWN = 20;

    /** One object on one line. */
    public String json() {
        var json = JsonMapper.shared().createObjectNode();
        json.put("waiting", outbox.waiting());
        outbox.oldest().ifPresent(oldest -> json.put("oldest", oldest.toString()));
        json.put("dropped", outbox.dropped());
        putSetAside(json);
        var corrupt = json.putArray("corruptFiles");
        outbox.corruptFiles()
                .forEach(file -> corrupt.addObject()
                        .put("foundAt", file.foundAt().toString())
                        .put("name", file.name())
                        .put("salvaged", file.salvaged()));
        lastUpload.ifPresent(upload ->
                json.putObject("lastUpload").put("at", upload.at().toString()).put("outcome", upload.outcome()));
        var next = json.putObject("nextReads");
        nextReads.forEach((machine, at) -> next.put(machine, at.toString()));
        return json.toString();
    }

    private void putSetAside(ObjectNode json) {
        var setAside = json.putArray("setAside");
        outbox.setAside()
                .forEach(entry ->
                        setAside.addObject().put("id", entry.id().toString()).put("reason", entry.reason()));
    }

    /** A line a fact. */
    public String text() {
        var text = new StringBuilder();
        text.append("waiting      ").append(outbox.waiting());
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
        text.append("\nlast upload  ")
                .append(lastUpload
                        .map(upload -> upload.outcome() + " at " + upload.at())
                        .orElse("never"));
        nextReads.forEach((machine, at) ->
                text.append("\nnext read    ").append(machine).append(" at ").append(at));
        return text.toString();
    }
}
