package io.datacommunicator.edge.decode;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.uart.AsciiLine;
import io.datacommunicator.edge.link.uart.CipherFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of a capture, deciphered if it was a frame, which carries its own key. */
record CapturedLine(Optional<Integer> key, String text) {

    /** Whether these bytes begin as a frame or a line does; what follows a colon in a reply does not. */
    static boolean looksLikeLines(Bytes bytes) {
        if (bytes.length() < 2) {
            return false;
        }
        boolean mark = bytes.at(0) == '@' && Character.isLetter(bytes.at(1)) && bytes.at(1) < 0x80;
        boolean colon = bytes.length() > 2 && bytes.at(2) == ':';
        return bytes.at(0) == CipherFrame.START || (mark && printable(bytes)) || (colon && printable(bytes));
    }

    /** Splits at line ends; where one is missing, at the mark that begins a frame or a line and occurs nowhere else. */
    static List<CapturedLine> split(Bytes bytes) throws Garbled {
        var lines = new ArrayList<CapturedLine>();
        int start = 0;
        for (int i = 1; i <= bytes.length(); i++) {
            if (i == bytes.length() || endsBefore(i, start, bytes)) {
                add(bytes.range(start, i), lines);
                start = i;
            }
        }
        if (lines.isEmpty()) {
            throw new Garbled("there is no line in these bytes");
        }
        return lines;
    }

    private static boolean endsBefore(int index, int start, Bytes bytes) {
        boolean frame = bytes.at(start) == CipherFrame.START;
        int octet = bytes.at(index);
        return bytes.at(index - 1) == '\n' || octet == CipherFrame.START || (!frame && octet == '@');
    }

    private static void add(Bytes bytes, List<CapturedLine> lines) throws Garbled {
        if (bytes.at(0) == CipherFrame.START) {
            var frame = CipherFrame.decode(bytes);
            lines.add(new CapturedLine(Optional.of(frame.key()), frame.line()));
            return;
        }
        var text = AsciiLine.text(bytes).strip();
        if (!text.isEmpty()) {
            lines.add(new CapturedLine(Optional.empty(), text));
        }
    }

    private static boolean printable(Bytes bytes) {
        try {
            return !AsciiLine.text(bytes).isEmpty();
        } catch (Garbled bare) {
            return false;
        }
    }
}
