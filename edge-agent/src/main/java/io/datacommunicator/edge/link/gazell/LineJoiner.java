package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.uart.AsciiLine;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Puts lines together from their packets. A packet out of turn spoils its line; the next first packet begins anew. */
public final class LineJoiner {

    private static final int LONGEST = 256;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;

    /** Yields the line that this packet completes. */
    public Optional<String> take(RadioPacket packet) throws Garbled {
        if (packet.index() == 0) {
            line.reset();
            next = 0;
        }
        if (packet.index() != next || line.size() > LONGEST) {
            next = -1;
            throw new Garbled("a part of a line is missing");
        }
        next++;
        line.writeBytes(packet.content().toArray());
        return packet.more() ? Optional.empty() : Optional.of(text());
    }

    private String text() throws Garbled {
        next = -1;
        return AsciiLine.text(Bytes.of(line.toByteArray()));
    }
}
