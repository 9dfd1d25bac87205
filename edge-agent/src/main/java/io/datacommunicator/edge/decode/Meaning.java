package io.datacommunicator.edge.decode;

import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.ProductCounters;
import io.datacommunicator.schema.catalogue.Catalogue;
import io.datacommunicator.schema.catalogue.Language;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says in JSON what values mean, with the names of the catalogue where it knows them. */
final class Meaning {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Catalogue CATALOGUE = Catalogue.standard();

    private Meaning() {}

    /** What the catalogue knows of an article number. */
    static ObjectNode article(int articleNumber) {
        var node = JSON.objectNode().put("articleNumber", articleNumber);
        CATALOGUE
                .model(articleNumber)
                .ifPresent(model -> node.put("model", model.name()).put("typeCode", model.typeCode()));
        return node;
    }

    static void putDate(ObjectNode node, String name, Optional<LocalDate> date) {
        date.ifPresent(day -> node.put(name, day.toString()));
    }

    static ObjectNode alarms(List<Integer> bits, int article) {
        var node = JSON.objectNode();
        var list = node.putArray("bits");
        bits.forEach(list::add);
        node.set("alarms", alarmList(bits, article));
        return node;
    }

    private static ArrayNode alarmList(List<Integer> bits, int article) {
        var alarms = JSON.arrayNode();
        for (int bit : bits) {
            var kind = CATALOGUE.alarm(article, bit);
            var alarm = alarms.addObject().put("bit", bit);
            kind.name(Language.EN).ifPresent(name -> alarm.put("name", name));
            alarm.put("severity", kind.severity().name());
        }
        return alarms;
    }

    static ObjectNode counters(SequencedMap<Integer, Long> bySlot, int article) {
        var byCode = MachineLayout.of(article).byCode(bySlot);
        var node = JSON.objectNode();
        Optional.ofNullable(byCode.get(0)).ifPresent(total -> node.put("total", total));
        var present = node.putArray("counters");
        byCode.forEach((code, count) -> {
            if (code != 0) {
                var counter = present.addObject().put("code", code).put("hex", "%02X".formatted(code));
                CATALOGUE
                        .product(article, code)
                        .ifPresent(product -> counter.put("product", product.name(Language.EN)));
                counter.put("count", count);
            }
        });
        var absent = node.putArray("absent");
        for (int code = 0; code < ProductCounters.SLOTS; code++) {
            if (!byCode.containsKey(code)) {
                absent.add(code);
            }
        }
        return node;
    }

    static ObjectNode maintenance(Map<Maintenance, ? extends Number> values, String unit, int article) {
        var node = JSON.objectNode();
        if (CATALOGUE.model(article).isEmpty()) {
            node.put("order", "assumed, as the model is not known");
        }
        var list = node.putArray("maintenance");
        values.forEach((maintenance, value) -> list.addObject()
                .put("maintenance", maintenance.name())
                .put("name", CATALOGUE.name(maintenance).in(Language.EN))
                .put(unit, value.longValue()));
        return node;
    }
}
