package io.datacommunicator.edge.decode;

import com.google.gson.JsonObject;
import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.ProductCounters;
import io.datacommunicator.edge.link.uart.BitSpread;
import io.datacommunicator.edge.link.uart.CounterPages;
import io.datacommunicator.edge.link.uart.Reply;
import io.datacommunicator.edge.link.uart.ReplyParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Bytes of a service port: as they were on the wire, four for one, or after that coding; as enciphered frames or as plain
 * lines; or only what follows the colon of a reply.
 */
final class UartDecoding {

    private UartDecoding() {}

    static JsonObject of(Capture capture) throws Garbled {
        var bytes = withoutSpread(capture.bytes());
        var node = new JsonObject();
        if (capture.kind() != Kind.FRAME && !CapturedLine.looksLikeLines(bytes)) {
            node.addProperty("decoded", bytes.toHex());
            node.add("meaning", bareMeaning(capture, bytes));
            return node;
        }
        var lines = CapturedLine.split(bytes);
        putLines(lines, node);
        node.add("meaning", meaning(capture, lines));
        return node;
    }

    /** All ones are a table without products, not raw bytes, although they could be. */
    private static Bytes withoutSpread(Bytes bytes) throws Garbled {
        boolean allOnes = bytes.toHex().matches("(FF)+");
        return BitSpread.looksSpread(bytes) && !allOnes ? BitSpread.decode(bytes) : bytes;
    }

    private static void putLines(List<CapturedLine> lines, JsonObject node) {
        if (lines.size() == 1) {
            lines.getFirst().key().ifPresent(key -> node.addProperty("key", "%02X".formatted(key)));
            node.addProperty("decoded", lines.getFirst().text());
        } else {
            var texts = Meaning.list(node, "decoded");
            lines.forEach(line -> texts.add(line.text()));
        }
    }

    private static JsonObject meaning(Capture capture, List<CapturedLine> lines) throws Garbled {
        var replies = new ArrayList<Reply>();
        for (var line : lines) {
            replies.add(ReplyParser.parse(line.text()));
        }
        return capture.kind() == Kind.FRAME ? frames(capture, replies) : wanted(capture, replies);
    }

    private static JsonObject frames(Capture capture, List<Reply> replies) throws Garbled {
        if (replies.size() == 1) {
            return ReplyMeaning.of(replies.getFirst(), capture.article());
        }
        var node = new JsonObject();
        var list = Meaning.list(node, "lines");
        for (var reply : replies) {
            list.add(ReplyMeaning.of(reply, capture.article()));
        }
        return node;
    }

    /** The reply of the wanted kind; questions beside it are passed over, the last answer counts. */
    private static JsonObject wanted(Capture capture, List<Reply> replies) throws Garbled {
        if (capture.kind() == Kind.COUNTERS && capture.dialect() == Dialect.UART_V2) {
            return counters(capture, replies);
        }
        Optional<Reply> found = Optional.empty();
        for (var reply : replies) {
            found = answers(capture, reply) ? Optional.of(reply) : found;
        }
        return ReplyMeaning.of(found.orElseThrow(() -> notThere(capture)), capture.article());
    }

    private static boolean answers(Capture capture, Reply reply) {
        boolean older = capture.dialect() == Dialect.UART_V1;
        return switch (capture.kind()) {
            case STATUS -> older ? reply instanceof Reply.Inputs : reply instanceof Reply.Status;
            case MAINTENANCE -> older ? reply instanceof Reply.MemoryWords : reply instanceof Reply.MaintenanceCounts;
            case COUNTERS -> reply instanceof Reply.MemoryWords;
            case PERCENT -> reply instanceof Reply.MaintenancePercents;
            case ADVERT -> reply instanceof Reply.Hello || reply instanceof Reply.Identity;
            case FRAME -> true;
        };
    }

    private static JsonObject counters(Capture capture, List<Reply> replies) throws Garbled {
        var triples = CounterPages.absentEverywhere();
        boolean found = false;
        for (var reply : replies) {
            if (reply instanceof Reply.Page page && page.page() < CounterPages.PAGES) {
                found |= page.bank() == CounterPages.BANK;
                put(page, triples);
            }
        }
        if (!found) {
            throw notThere(capture);
        }
        return Meaning.counters(table(triples), capture.article());
    }

    private static void put(Reply.Page page, byte[] triples) {
        if (page.bank() == CounterPages.BANK) {
            CounterPages.putLowWords(page.page(), page.block(), triples);
        } else if (page.bank() == CounterPages.OVERFLOW_BANK) {
            CounterPages.putHighBytes(page.page(), page.block(), triples);
        }
    }

    private static JsonObject bareMeaning(Capture capture, Bytes block) throws Garbled {
        var fields = MachineLayout.of(capture.article()).fields();
        int article = capture.article();
        if (capture.dialect() == Dialect.UART_V1) {
            throw new Garbled("neither a line nor the raw bytes of one");
        }
        return switch (capture.kind()) {
            case STATUS -> Meaning.alarms(AlarmBits.of(requireStatus(block)), article);
            case COUNTERS -> Meaning.counters(barePages(block), article);
            case MAINTENANCE -> Meaning.maintenance(fields.readCounts(block), "count", article);
            case PERCENT -> Meaning.maintenance(fields.readPercents(block), "percent", article);
            case ADVERT, FRAME -> throw new Garbled("neither a line nor an enciphered frame");
        };
    }

    private static SequencedMap<Integer, Long> barePages(Bytes block) throws Garbled {
        if (block.length() % CounterPages.PAGE_LENGTH != 0
                || block.length() > CounterPages.PAGES * CounterPages.PAGE_LENGTH) {
            throw new Garbled("counters come in pages of %d bytes".formatted(CounterPages.PAGE_LENGTH));
        }
        var triples = CounterPages.absentEverywhere();
        for (int page = 0; page < block.length() / CounterPages.PAGE_LENGTH; page++) {
            int at = page * CounterPages.PAGE_LENGTH;
            CounterPages.putLowWords(page, block.range(at, at + CounterPages.PAGE_LENGTH), triples);
        }
        return table(triples);
    }

    /** A table whose first page is missing has no total to be compared with. */
    private static SequencedMap<Integer, Long> table(byte[] triples) throws Garbled {
        var counters = ProductCounters.ofTriples(Bytes.of(triples));
        return counters.containsKey(0) ? ProductCounters.plausible(counters) : counters;
    }

    private static Bytes requireStatus(Bytes block) throws Garbled {
        return ((Reply.Status) ReplyParser.parse("@TF:" + block.toHex())).field();
    }

    private static Garbled notThere(Capture capture) {
        return new Garbled("no %s among these lines".formatted(capture.kind().option()));
    }
}
