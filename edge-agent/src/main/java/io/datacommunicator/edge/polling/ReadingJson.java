package io.datacommunicator.edge.polling;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A reading as JSON of the SDL's input {@code UploadedReadingInput}: what waits in the outbox is what will be sent. */
final class ReadingJson {

    private ReadingJson() {}

    static byte[] of(Reading reading) {
        var json = new JsonObject();
        json.addProperty("id", reading.id().toString());
        json.addProperty("takenAt", reading.takenAt().toString());
        json.addProperty("link", reading.link().name());
        json.add("machine", identity(reading.state().identity()));
        json.add("counters", counters(reading.state()));
        json.add("maintenanceCounters", maintenance(reading.state().maintenanceCounts(), "count"));
        json.add("maintenanceProgress", maintenance(reading.state().maintenancePercents(), "percent"));
        var alarms = new JsonArray();
        reading.state().alarmBits().forEach(alarms::add);
        json.add("alarms", alarms);
        json.add("rawFrames", frames(reading.state()));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject identity(MachineIdentity identity) {
        var json = new JsonObject();
        json.addProperty("articleNumber", identity.articleNumber());
        json.addProperty("machineNumber", identity.machineNumber());
        json.addProperty("serialNumber", identity.serialNumber());
        identity.productionDate().ifPresent(date -> json.addProperty("productionDate", date.toString()));
        return json;
    }

    private static JsonArray counters(MachineState state) {
        var counters = new JsonArray();
        state.counters().forEach((code, count) -> {
            var counter = new JsonObject();
            counter.addProperty("code", code);
            counter.addProperty("count", count);
            counters.add(counter);
        });
        return counters;
    }

    private static JsonArray maintenance(Map<Maintenance, ? extends Number> values, String unit) {
        var list = new JsonArray();
        values.forEach((maintenance, value) -> {
            var one = new JsonObject();
            one.addProperty("maintenance", maintenance.name());
            one.addProperty(unit, value);
            list.add(one);
        });
        return list;
    }

    private static JsonArray frames(MachineState state) {
        var frames = new JsonArray();
        state.rawFrames().forEach(raw -> {
            var frame = new JsonObject();
            frame.addProperty("name", raw.name());
            frame.addProperty("bytes", raw.bytes().toHex());
            frames.add(frame);
        });
        return frames;
    }
}
