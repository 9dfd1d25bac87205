package io.datacommunicator.edge.fuzz;

import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.ProductCounters;
import io.datacommunicator.edge.link.ble.Advert;
import io.datacommunicator.edge.link.ble.BleMessage;
import io.datacommunicator.edge.link.ble.Statistics;
import io.datacommunicator.edge.link.ble.StatusFrame;
import io.datacommunicator.edge.link.gazell.Cobs;
import io.datacommunicator.edge.link.gazell.LeaseAnswer;
import io.datacommunicator.edge.link.gazell.LineJoiner;
import io.datacommunicator.edge.link.gazell.RadioPacket;
import io.datacommunicator.edge.link.gazell.StickFrame;
import io.datacommunicator.edge.link.gazell.StickStream;
import io.datacommunicator.edge.link.uart.BitSpread;
import io.datacommunicator.edge.link.uart.CipherFrame;
import io.datacommunicator.edge.link.uart.LineAssembler;
import io.datacommunicator.edge.link.uart.ReplyParser;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything that takes bytes from outside. A decoder may refuse them by {@link Garbled}, and in no other way. */
enum Decoders {
    ADVERT(bytes -> Advert.decode(bytes).identity(), "2A050803753B41D00200473BFE3A810001B2280000000000000000"),
    STATUS(bytes -> StatusFrame.decode(bytes).bits(), "2A00040000040008000000000000000000000007"),
    MESSAGE(BleMessage::of, "2A7F80", "2A03000414000001000100000000002A"),
    COUNTERS(Statistics::decodeCounters, "00014E" + "000027".repeat(65) + "0000"),
    TRIPLES(bytes -> ProductCounters.plausible(ProductCounters.ofTriples(bytes)), "000005000004"),
    ALARM_BITS(AlarmBits::of, "0004000008000000"),
    MAINTENANCE(Decoders::maintenance, "001A000100090168109F005F", "00FF46"),
    SPREAD(BitSpread::decode, "5B5F5F5F5F7B5F5F7B7B7F5B"),
    CIPHER_FRAME(CipherFrame::decode, "26991BA62A6694AC0D0A", "2676191B8021F05C1BA6691E231B9BFF7819B0DE22E4CB0D0A"),
    LINE(LineAssembler::text, "74793A45463533324D205630322E30330D0A", "26991BA62A6694AC0D0A"),
    RAW_LINES(Decoders::rawLines, "5B5F5F5F5F7B5F5F7B7B7F5B5F7F5B5B7B7B5B5B"),
    REPLY(
            bytes -> ReplyParser.parse(new String(bytes.toArray(), StandardCharsets.ISO_8859_1)),
            "4074723A33322C30302C30454139464646463030363730324245",
            "72743A" + "30463346".repeat(16)),
    COBS(Cobs::decode, "030102010207094054473A3433E4B7"),
    STICK_FRAME(StickFrame::decode, "0102000007004054473A3433E4B7"),
    STICK_STREAM(Decoders::stickStream, "030102010207094054473A3433E4B700"),
    RADIO_PACKETS(Decoders::radioPackets, "004054473A3433"),
    LEASE(LeaseAnswer::decode, "00001E");

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that holds nothing
    private final Decoding decoding;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of values
    private final List<String> seeds;

    Decoders(Decoding decoding, String... seeds) {
        this.decoding = decoding;
        this.seeds = List.of(seeds);
    }

    /** Bytes as they were captured, or specified. */
    List<Bytes> seeds() {
        return seeds.stream().map(Bytes::ofHex).toList();
    }

    /** Returns whether the bytes were understood; what else a decoder throws is a bug. */
    boolean understands(byte[] bytes) {
        try {
            decoding.decode(Bytes.of(bytes));
            return true;
        } catch (Garbled declared) {
            return false;
        }
    }

    private static Object maintenance(Bytes bytes) throws Garbled {
        for (int article : new int[] {1, 15326, 15221, 13724}) {
            var fields = MachineLayout.of(article).fields();
            if (bytes.length() > 3) {
                fields.readCounts(bytes);
            } else {
                fields.readPercents(bytes);
            }
        }
        return bytes;
    }

    private static Object rawLines(Bytes bytes) throws Garbled {
        var assembler = new LineAssembler();
        for (int i = 0; i < bytes.length(); i++) {
            var line = assembler.take(bytes.at(i));
            if (line.isPresent()) {
                ReplyParser.parse(LineAssembler.text(line.get()));
            }
        }
        return bytes;
    }

    private static Object stickStream(Bytes bytes) {
        var stream = new StickStream();
        for (int i = 0; i < bytes.length(); i++) {
            stream.take(bytes.at(i));
        }
        return bytes;
    }

    /** Packets of at most 32 bytes, each with a byte before it that says how long it is. */
    private static Object radioPackets(Bytes bytes) throws Garbled {
        var joiner = new LineJoiner();
        for (int at = 0; at < bytes.length(); ) {
            int until = Math.min(bytes.length(), at + 1 + bytes.at(at) % (StickFrame.LONGEST_PAYLOAD + 1));
            joiner.take(RadioPacket.decode(bytes.range(at + 1, until)));
            at = until;
        }
        return bytes;
    }

    private interface Decoding {
        Object decode(Bytes bytes) throws Garbled;
    }
}
