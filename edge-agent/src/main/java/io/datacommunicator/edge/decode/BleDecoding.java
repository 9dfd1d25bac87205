package io.datacommunicator.edge.decode;

import com.google.gson.JsonObject;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.NibbleCipher;
import io.datacommunicator.edge.link.ble.Advert;
import io.datacommunicator.edge.link.ble.BleMessage;
import io.datacommunicator.edge.link.ble.Statistics;
import io.datacommunicator.edge.link.ble.StatusFrame;

/** Bytes of a Bluetooth dongle. With a key they are deciphered first; without one they are taken as they are. */
final class BleDecoding {

    /** As much of an advert as people publish who keep their serial number to themselves. */
    private static final int ADVERT_HEAD = 6;

    private BleDecoding() {}

    static JsonObject of(Capture capture) throws Garbled {
        boolean ciphered = capture.key() != Capture.DECIPHERED && capture.kind() != Kind.ADVERT;
        var plain = ciphered ? NibbleCipher.BLE.apply(capture.key(), capture.bytes()) : capture.bytes();
        var node = new JsonObject();
        if (ciphered) {
            node.addProperty("key", "%02X".formatted(capture.key()));
        }
        node.addProperty("decoded", plain.toHex());
        node.add("meaning", meaning(capture, plain));
        return node;
    }

    private static JsonObject meaning(Capture capture, Bytes plain) throws Garbled {
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

    private static JsonObject status(Capture capture, Bytes plain) throws Garbled {
        var status = capture.key() == Capture.DECIPHERED
                ? StatusFrame.decode(plain)
                : StatusFrame.decode(capture.key(), plain);
        var node = Meaning.alarms(status.bits(), capture.article());
        node.addProperty("asleep", status.asleep());
        return node;
    }

    private static JsonObject message(BleMessage message) {
        var node = new JsonObject();
        node.addProperty("message", message.text());
        node.addProperty("onlyReads", message.onlyReads());
        return node;
    }

    private static JsonObject advertHead(Bytes head) {
        var node = new JsonObject();
        node.addProperty("key", "%02X".formatted(head.at(0)));
        node.addProperty("dongleVersion", head.at(1) + "." + head.at(2));
        return Meaning.joined(node, Meaning.article(head.at(5) << 8 | head.at(4)));
    }

    private static JsonObject advert(Advert advert) {
        var node = new JsonObject();
        node.addProperty("key", "%02X".formatted(advert.key()));
        node.addProperty("dongleVersion", advert.majorVersion() + "." + advert.minorVersion());
        Meaning.joined(node, Meaning.article(advert.articleNumber()));
        node.addProperty("machineNumber", advert.machineNumber());
        node.addProperty("serialNumber", advert.serialNumber());
        Meaning.putDate(node, "productionDate", advert.productionDate());
        Meaning.putDate(node, "steamUnitProductionDate", advert.steamUnitProductionDate());
        node.addProperty("flags", "%02X".formatted(advert.flags()));
        putUnlessEmpty(node, "dongleVersionText", advert.dongleVersion());
        putUnlessEmpty(node, "machineType", advert.machineType());
        return node;
    }

    private static void putUnlessEmpty(JsonObject node, String name, String text) {
        if (!text.isEmpty()) {
            node.addProperty(name, text);
        }
    }
}
