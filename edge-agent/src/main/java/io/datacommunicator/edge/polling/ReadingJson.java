package io.datacommunicator.edge.polling;

import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineState;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON of the SDL's input {@code UploadedReadingInput}: what waits in the outbox is what will be sent. */
final class ReadingJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReadingJson() {}

    static byte[] of(Reading reading) {
        var json = JSON.createObjectNode()
                .put("id", reading.id().toString())
                .put("takenAt", reading.takenAt().toString())
                .put("link", reading.link().name());
        putIdentity(json.putObject("machine"), reading.state().identity());
        putCounts(json, reading.state());
        var alarms = json.putArray("alarms");
        reading.state().alarmBits().forEach(alarms::add);
        var frames = json.putArray("rawFrames");
        reading.state()
                .rawFrames()
                .forEach(frame -> frames.addObject()
                        .put("name", frame.name())
                        .put("bytes", frame.bytes().toHex()));
        return JSON.writeValueAsBytes(json);
    }

    private static void putIdentity(ObjectNode json, MachineIdentity identity) {
        json.put("articleNumber", identity.articleNumber())
                .put("machineNumber", identity.machineNumber())
                .put("serialNumber", identity.serialNumber());
        identity.productionDate().ifPresent(date -> json.put("productionDate", date.toString()));
    }

    private static void putCounts(ObjectNode json, MachineState state) {
        var counters = json.putArray("counters");
        state.counters()
                .forEach((code, count) -> counters.addObject().put("code", code).put("count", count));
        var counts = json.putArray("maintenanceCounters");
        state.maintenanceCounts()
                .forEach((maintenance, count) -> counts.addObject()
                        .put("maintenance", maintenance.name())
                        .put("count", count));
        var progress = json.putArray("maintenanceProgress");
        state.maintenancePercents()
                .forEach((maintenance, percent) -> progress.addObject()
                        .put("maintenance", maintenance.name())
                        .put("percent", percent));
    }
}
