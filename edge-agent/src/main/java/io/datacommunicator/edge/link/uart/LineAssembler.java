package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Makes lines of raw bytes as they trickle in. A group that stays incomplete is given up at the next silence, a line at the
 * next start of a frame, which occurs nowhere within one; so after a disturbance the next line is whole again.
 */
public final class LineAssembler {

    private static final int LONGEST = 256;

    private final byte[] group = new byte[BitSpread.WIDTH];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int groupLength;

    /** Takes one raw byte; yields the bytes of a line, its end included, with the byte that completes it. */
    public Optional<Bytes> take(int raw) {
        group[groupLength++] = (byte) raw;
        if (groupLength < BitSpread.WIDTH) {
            return Optional.empty();
        }
        groupLength = 0;
        return append(BitSpread.decodeGroup(Bytes.of(group)));
    }

    void silence() {
        groupLength = 0;
    }

    /** The text of a line, deciphered where it was enciphered. */
    public static String text(Bytes line) throws Garbled {
        return line.length() > 0 && line.at(0) == CipherFrame.START
                ? CipherFrame.decode(line).line()
                : AsciiLine.text(line).strip();
    }

    private Optional<Bytes> append(int octet) {
        if (octet == CipherFrame.START || line.size() >= LONGEST) {
            line.reset();
        }
        line.write(octet);
        if (octet != '\n') {
            return Optional.empty();
        }
        var whole = Bytes.of(line.toByteArray());
        line.reset();
        return Optional.of(whole);
    }
}
