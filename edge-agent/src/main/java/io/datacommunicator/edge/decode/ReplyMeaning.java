package io.datacommunicator.edge.decode;

import com.google.gson.JsonObject;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.uart.Reply;
import java.util.List;
import java.util.Map;

/** What one line of a service port means, in JSON. */
final class ReplyMeaning {

    private static final int ABSENT = 0xFFFF;

    /** What most older machines keep in the words of their first memory line; the others differ from model to model. */
    private static final Map<Integer, String> USUAL_WORDS =
            Map.of(0, "espresso", 2, "coffee", 8, "cleanings", 9, "descalings", 14, "grounds");

    private ReplyMeaning() {}

    static JsonObject of(Reply reply, int article) throws Garbled {
        var fields = MachineLayout.of(article).fields();
        return switch (reply) {
            case Reply.Type found -> named("type", "machineType", found.type());
            case Reply.Hello found -> hello(found);
            case Reply.Identity found -> identity(found);
            case Reply.Status found -> Meaning.joined(named("status"), Meaning.alarms(found.bits(), article));
            case Reply.Page found -> page(found);
            case Reply.MaintenanceCounts found ->
                Meaning.joined(
                        named("maintenance"), Meaning.maintenance(fields.readCounts(found.block()), "count", article));
            case Reply.MaintenancePercents found ->
                Meaning.joined(
                        named("percent"), Meaning.maintenance(fields.readPercents(found.block()), "percent", article));
            case Reply.NotThere none -> named("not implemented by this machine");
            case Reply.MemoryWords found -> memory(found.words());
            case Reply.Inputs found -> inputs(found);
            case Reply.Question found -> named("question or command", "line", found.line());
            case Reply.Other found -> named("other", "line", found.line());
        };
    }

    private static JsonObject named(String name) {
        var node = new JsonObject();
        node.addProperty("reply", name);
        return node;
    }

    private static JsonObject named(String name, String property, String value) {
        var node = named(name);
        node.addProperty(property, value);
        return node;
    }

    private static JsonObject inputs(Reply.Inputs inputs) {
        var node = named("inputs", "bits", inputs.block().toHex());
        node.addProperty("note", "the meaning differs by model");
        return node;
    }

    private static JsonObject hello(Reply.Hello hello) {
        return Meaning.joined(named("hello", "machineType", hello.type()), Meaning.article(hello.articleNumber()));
    }

    private static JsonObject identity(Reply.Identity identity) {
        var node = named("identity");
        node.addProperty("machineNumber", identity.machineNumber());
        node.addProperty("serialNumber", identity.serialNumber());
        Meaning.putDate(node, "productionDate", identity.producedOn());
        Meaning.putDate(node, "steamUnitProductionDate", identity.steamUnitProducedOn());
        return node;
    }

    private static JsonObject page(Reply.Page page) {
        var node = named("page", "bank", "%02X".formatted(page.bank()));
        node.addProperty("page", page.page());
        var slots = Meaning.list(node, "slots");
        for (int i = 0; 2 * i + 1 < page.block().length(); i++) {
            int value = page.block().at(2 * i) << 8 | page.block().at(2 * i + 1);
            var slot = Meaning.next(slots);
            slot.addProperty("code", "%02X".formatted(4 * page.page() + i));
            if (value == ABSENT) {
                slot.addProperty("absent", true);
            } else {
                slot.addProperty("count", value);
            }
        }
        return node;
    }

    private static JsonObject memory(List<Integer> words) {
        var node = named("memory", "note", "what a word counts differs by model; named are the usual ones");
        var list = Meaning.list(node, "words");
        for (int i = 0; i < words.size(); i++) {
            var word = Meaning.next(list);
            word.addProperty("word", i);
            word.addProperty("value", words.get(i));
            var usual = USUAL_WORDS.get(i);
            if (usual != null) {
                word.addProperty("usually", usual);
            }
        }
        return node;
    }
}
