package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.io.ByteArrayOutputStream;

/**
 * One frame between computer and stick, before stuffing.
 *
 * <pre>
 * 0 version (1)  1 type (1)  2 pipe (1)  3 signal strength in dBm, signed (1)  4 sequence (1)
 * 5 payload (0 to 32)  then CRC-16 of all before (2, big-endian)
 * </pre>
 *
 * @param sequence counts the computer's frames; what answers one repeats its number
 */
public record StickFrame(FrameType type, int pipe, int rssi, int sequence, Bytes payload) {

    public static final int LONGEST_PAYLOAD = 32;

    private static final int VERSION = 1;
    private static final int PAYLOAD_AT = 5;
    private static final int CRC_LENGTH = 2;
    private static final int PIPES = 8;

    public StickFrame {
        if (payload.length() > LONGEST_PAYLOAD || pipe < 0 || pipe >= PIPES) {
            throw new IllegalArgumentException("a payload has at most 32 bytes, and pipes are 0 to 7");
        }
    }

    /** Takes a frame without stuffing. */
    public static StickFrame decode(Bytes plain) throws Garbled {
        int crcAt = plain.length() - CRC_LENGTH;
        if (crcAt < PAYLOAD_AT || crcAt > PAYLOAD_AT + LONGEST_PAYLOAD) {
            throw new Garbled("a frame of a stick is 7 to 39 bytes, not " + plain.length());
        }
        if (Crc16.of(plain.range(0, crcAt)) != (plain.at(crcAt) << 8 | plain.at(crcAt + 1))) {
            throw new Garbled("the check of a frame does not fit");
        }
        if (plain.at(0) != VERSION || plain.at(2) >= PIPES) {
            throw new Garbled("a frame is of another version, or of no pipe");
        }
        var payload = plain.range(PAYLOAD_AT, crcAt);
        return new StickFrame(FrameType.of(plain.at(1)), plain.at(2), (byte) plain.at(3), plain.at(4), payload);
    }

    /** Stuffed, with the zero that ends it. */
    public Bytes encode() {
        var plain = new ByteArrayOutputStream();
        plain.write(VERSION);
        plain.write(type.code);
        plain.write(pipe);
        plain.write(rssi);
        plain.write(sequence);
        plain.writeBytes(payload.toArray());
        int crc = Crc16.of(Bytes.of(plain.toByteArray()));
        plain.write(crc >> 8);
        plain.write(crc);
        var out = new ByteArrayOutputStream();
        out.writeBytes(Cobs.encode(Bytes.of(plain.toByteArray())).toArray());
        out.write(0);
        return Bytes.of(out.toByteArray());
    }

    /** What a frame is for; those with the highest bit come from the stick. */
    public enum FrameType {
        CONFIGURE(0x01),
        SEND(0x02),
        STOP(0x03),
        READY(0x81),
        SENT(0x82),
        FAILED(0x83),
        RECEIVED(0x84);

        private final int code;

        FrameType(int code) {
            this.code = code;
        }

        private static FrameType of(int code) throws Garbled {
            for (var type : values()) {
                if (type.code == code) {
                    return type;
                }
            }
            throw new Garbled("no frame has type %02X".formatted(code));
        }
    }
}
