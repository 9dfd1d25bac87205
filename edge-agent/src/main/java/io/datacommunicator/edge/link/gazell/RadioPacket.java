package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One packet in the air: a byte of header - kind (2 bits), whether more follows (1), which part of its line it is (5) - and
 * at most 31 bytes of content.
 */
public record RadioPacket(Kind kind, boolean more, int index, Bytes content) {

    private static final int LONGEST_CONTENT = StickFrame.LONGEST_PAYLOAD - 1;
    private static final int LAST_INDEX = 31;
    private static final int MORE = 0x20;

    public RadioPacket {
        if (content.length() > LONGEST_CONTENT || index < 0 || index > LAST_INDEX) {
            throw new IllegalArgumentException("a packet has at most 31 bytes, and its index is 0 to 31");
        }
    }

    public static RadioPacket of(Kind kind, Bytes content) {
        return new RadioPacket(kind, false, 0, content);
    }

    /** A line in as many packets as it takes. */
    public static List<RadioPacket> ofLine(String line) {
        var text = Bytes.of(line.getBytes(StandardCharsets.US_ASCII));
        var packets = new ArrayList<RadioPacket>();
        for (int from = 0; from < Math.max(1, text.length()); from += LONGEST_CONTENT) {
            int until = Math.min(from + LONGEST_CONTENT, text.length());
            boolean more = until < text.length();
            packets.add(new RadioPacket(Kind.LINE, more, packets.size(), text.range(from, until)));
        }
        return packets;
    }

    public static RadioPacket decode(Bytes payload) throws Garbled {
        if (payload.length() == 0) {
            throw new Garbled("a packet begins with its header; this one is empty");
        }
        int header = payload.at(0);
        return new RadioPacket(
                Kind.of(header >> 6), (header & MORE) != 0, header & LAST_INDEX, payload.range(1, payload.length()));
    }

    public Bytes encode() {
        var payload = new byte[content.length() + 1];
        payload[0] = (byte) (kind.code << 6 | (more ? MORE : 0) | index);
        System.arraycopy(content.toArray(), 0, payload, 1, content.length());
        return Bytes.of(payload);
    }

    /** What a packet is for. */
    public enum Kind {
        LINE(0),
        LEASE_REQUEST(1),
        LEASE_ANSWER(2),
        LEASE_END(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        private static Kind of(int code) {
            for (var kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("the code of a kind has two bits");
        }
    }
}
