package io.datacommunicator.edge.decode;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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

/** Says in JSON what values mean, with the names of the catalogue where it knows them. */
final class Meaning {

    private static final Catalogue CATALOGUE = Catalogue.standard();

    private Meaning() {}

    /** What the catalogue knows of an article number. */
    static JsonObject article(int articleNumber) {
        var node = new JsonObject();
        node.addProperty("articleNumber", articleNumber);
        CATALOGUE.model(articleNumber).ifPresent(model -> {
            node.addProperty("model", model.name());
            node.addProperty("typeCode", model.typeCode());
        });
        return node;
    }

    /** The first object with the members of the second after its own. */
    static JsonObject joined(JsonObject node, JsonObject others) {
        others.asMap().forEach(node::add);
        return node;
    }

    /** A new last object of the list. */
    static JsonObject next(JsonArray list) {
        var node = new JsonObject();
        list.add(node);
        return node;
    }

    /** A new list of this name. */
    static JsonArray list(JsonObject node, String name) {
        var list = new JsonArray();
        node.add(name, list);
        return list;
    }

    static void putDate(JsonObject node, String name, Optional<LocalDate> date) {
        date.ifPresent(day -> node.addProperty(name, day.toString()));
    }

    static JsonObject alarms(List<Integer> bits, int article) {
        var node = new JsonObject();
        bits.forEach(list(node, "bits")::add);
        putAlarms(list(node, "alarms"), bits, article);
        return node;
    }

    private static void putAlarms(JsonArray alarms, List<Integer> bits, int article) {
        for (int bit : bits) {
            var kind = CATALOGUE.alarm(article, bit);
            var alarm = next(alarms);
            alarm.addProperty("bit", bit);
            kind.name(Language.EN).ifPresent(name -> alarm.addProperty("name", name));
            alarm.addProperty("severity", kind.severity().name());
        }
    }

    static JsonObject counters(SequencedMap<Integer, Long> bySlot, int article) {
        var byCode = MachineLayout.of(article).byCode(bySlot);
        var node = new JsonObject();
        Optional.ofNullable(byCode.get(0)).ifPresent(total -> node.addProperty("total", total));
        var present = list(node, "counters");
        byCode.forEach((code, count) -> {
            if (code != 0) {
                putCounter(next(present), article, code, count);
            }
        });
        var absent = list(node, "absent");
        for (int code = 0; code < ProductCounters.SLOTS; code++) {
            if (!byCode.containsKey(code)) {
                absent.add(code);
            }
        }
        return node;
    }

    private static void putCounter(JsonObject counter, int article, int code, long count) {
        counter.addProperty("code", code);
        counter.addProperty("hex", "%02X".formatted(code));
        CATALOGUE
                .product(article, code)
                .ifPresent(product -> counter.addProperty("product", product.name(Language.EN)));
        counter.addProperty("count", count);
    }

    static JsonObject maintenance(Map<Maintenance, ? extends Number> values, String unit, int article) {
        var node = new JsonObject();
        if (CATALOGUE.model(article).isEmpty()) {
            node.addProperty("order", "assumed, as the model is not known");
        }
        var list = list(node, "maintenance");
        values.forEach((maintenance, value) -> {
            var one = next(list);
            one.addProperty("maintenance", maintenance.name());
            one.addProperty("name", CATALOGUE.name(maintenance).in(Language.EN));
            one.addProperty(unit, value.longValue());
        });
        return node;
    }
}
