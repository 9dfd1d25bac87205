package io.datacommunicator.edge.decode;

import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.uart.Reply;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What one line of a service port means, in JSON. */
final class ReplyMeaning {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ABSENT = 0xFFFF;

    /** What most older machines keep in the words of their first memory line; the others differ from model to model. */
    private static final Map<Integer, String> USUAL_WORDS =
            Map.of(0, "espresso", 2, "coffee", 8, "cleanings", 9, "descalings", 14, "grounds");

    private ReplyMeaning() {}

    static ObjectNode of(Reply reply, int article) throws Garbled {
        var fields = MachineLayout.of(article).fields();
        return switch (reply) {
            case Reply.Type found -> named("type").put("machineType", found.type());
            case Reply.Hello found -> hello(found);
            case Reply.Identity found -> identity(found);
            case Reply.Status found -> named("status").setAll(Meaning.alarms(found.bits(), article));
            case Reply.Page found -> page(found);
            case Reply.MaintenanceCounts found ->
                named("maintenance").setAll(Meaning.maintenance(fields.readCounts(found.block()), "count", article));
            case Reply.MaintenancePercents found ->
                named("percent").setAll(Meaning.maintenance(fields.readPercents(found.block()), "percent", article));
            case Reply.NotThere none -> named("not implemented by this machine");
            case Reply.MemoryWords found -> memory(found.words());
            case Reply.Inputs found ->
                named("inputs").put("bits", found.block().toHex()).put("note", "the meaning differs by model");
            case Reply.Question found -> named("question or command").put("line", found.line());
            case Reply.Other found -> named("other").put("line", found.line());
        };
    }

    private static ObjectNode named(String name) {
        return JSON.objectNode().put("reply", name);
    }

    private static ObjectNode hello(Reply.Hello hello) {
        return named("hello").put("machineType", hello.type()).setAll(Meaning.article(hello.articleNumber()));
    }

    private static ObjectNode identity(Reply.Identity identity) {
        var node = named("identity")
                .put("machineNumber", identity.machineNumber())
                .put("serialNumber", identity.serialNumber());
        Meaning.putDate(node, "productionDate", identity.producedOn());
        Meaning.putDate(node, "steamUnitProductionDate", identity.steamUnitProducedOn());
        return node;
    }

    private static ObjectNode page(Reply.Page page) {
        var node = named("page").put("bank", "%02X".formatted(page.bank())).put("page", page.page());
        var slots = node.putArray("slots");
        for (int i = 0; 2 * i + 1 < page.block().length(); i++) {
            int value = page.block().at(2 * i) << 8 | page.block().at(2 * i + 1);
            var slot = slots.addObject().put("code", "%02X".formatted(4 * page.page() + i));
            if (value == ABSENT) {
                slot.put("absent", true);
            } else {
                slot.put("count", value);
            }
        }
        return node;
    }

    private static ObjectNode memory(List<Integer> words) {
        var node = named("memory").put("note", "what a word counts differs by model; named are the usual ones");
        var list = node.putArray("words");
        for (int i = 0; i < words.size(); i++) {
            var word = list.addObject().put("word", i).put("value", words.get(i));
            var usual = USUAL_WORDS.get(i);
            if (usual != null) {
                word.put("usually", usual);
            }
        }
        return node;
    }
}
