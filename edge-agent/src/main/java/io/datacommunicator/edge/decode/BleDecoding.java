package io.datacommunicator.edge.decode;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.NibbleCipher;
import io.datacommunicator.edge.link.ble.Advert;
import io.datacommunicator.edge.link.ble.BleMessage;
import io.datacommunicator.edge.link.ble.Statistics;
import io.datacommunicator.edge.link.ble.StatusFrame;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bytes of a Bluetooth dongle. With a key they are deciphered first; without one they are taken as they are. */
final class BleDecoding {

    /** As much of an advert as people publish who keep their serial number to themselves. */
    private static final int ADVERT_HEAD = 6;

    private BleDecoding() {}

    static ObjectNode of(Capture capture) throws Garbled {
        boolean ciphered = capture.key() != Capture.DECIPHERED && capture.kind() != Kind.ADVERT;
        var plain = ciphered ? NibbleCipher.BLE.apply(capture.key(), capture.bytes()) : capture.bytes();
        var node = JsonNodeFactory.instance.objectNode();
        if (ciphered) {
            node.put("key", "%02X".formatted(capture.key()));
        }
        node.put("decoded", plain.toHex());
        node.set("meaning", meaning(capture, plain));
        return node;
    }

    private static ObjectNode meaning(Capture capture, Bytes plain) throws Garbled {
        int article = capture.article();
        var fields = MachineLayout.of(article).fields();
        return switch (capture.kind()) {
            case ADVERT -> plain.length() == ADVERT_HEAD ? advertHead(plain) : advert(Advert.decode(plain));
            case STATUS -> status(capture, plain);
            case COUNTERS -> Meaning.counters(Statistics.decodeCounters(requireFetched(plain)), article);
            case MAINTENANCE -> Meaning.maintenance(fields.readCounts(plain), "count", article);
            case PERCENT -> Meaning.maintenance(fields.readPercents(plain), "percent", article);
            case FRAME -> message(BleMessage.of(plain));
        };
    }

    private static Bytes requireFetched(Bytes block) throws Garbled {
        if (Statistics.empty(block)) {
            throw new Garbled("the dongle had not fetched the counters: all bytes are " + block.range(0, 1));
        }
        return block;
    }

    private static ObjectNode status(Capture capture, Bytes plain) throws Garbled {
        var status = capture.key() == Capture.DECIPHERED
                ? StatusFrame.decode(plain)
                : StatusFrame.decode(capture.key(), plain);
        return Meaning.alarms(status.bits(), capture.article()).put("asleep", status.asleep());
    }

    private static ObjectNode message(BleMessage message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("message", message.text())
                .put("onlyReads", message.onlyReads());
    }

    private static ObjectNode advertHead(Bytes head) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("key", "%02X".formatted(head.at(0)));
        node.put("dongleVersion", head.at(1) + "." + head.at(2));
        return node.setAll(Meaning.article(head.at(5) << 8 | head.at(4)));
    }

    private static ObjectNode advert(Advert advert) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("key", "%02X".formatted(advert.key()));
        node.put("dongleVersion", advert.majorVersion() + "." + advert.minorVersion());
        node.setAll(Meaning.article(advert.articleNumber()));
        node.put("machineNumber", advert.machineNumber());
        node.put("serialNumber", advert.serialNumber());
        Meaning.putDate(node, "productionDate", advert.productionDate());
        Meaning.putDate(node, "steamUnitProductionDate", advert.steamUnitProductionDate());
        node.put("flags", "%02X".formatted(advert.flags()));
        putUnlessEmpty(node, "dongleVersionText", advert.dongleVersion());
        putUnlessEmpty(node, "machineType", advert.machineType());
        return node;
    }

    private static void putUnlessEmpty(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
