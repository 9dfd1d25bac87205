package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.NibbleCipher;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One enciphered line: {@code &}, the key, the line with its end enciphered under that key, and a line end in the clear.
 * In key and cipher text a reserved byte is sent as an escape and the byte with its highest bit turned.
 */
public record CipherFrame(int key, String line) {

    public static final int START = '&';

    private static final int ESCAPE = 0x1B;
    private static final int ESCAPE_MASK = 0x80;
    private static final String LINE_END = "\r\n";

    /** Reads a frame; the line end in the clear may be missing, the enciphered one may not. */
    public static CipherFrame decode(Bytes frame) throws Garbled {
        var body = unescape(withoutStartAndEnd(frame));
        if (body.length() == 0) {
            throw new Garbled("a frame has a key and a text; this one is empty");
        }
        var plain = NibbleCipher.UART.apply(body.at(0), body.range(1, body.length()));
        var text = AsciiLine.text(plain);
        if (!text.endsWith(LINE_END)) {
            throw new Garbled("the text of a frame ends with a line end; this one is cut short or disturbed");
        }
        return new CipherFrame(body.at(0), text.substring(0, text.length() - LINE_END.length()));
    }

    public Bytes encode() {
        var plain = Bytes.of((line + LINE_END).getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.write(START);
        escape(key, out);
        var enciphered = NibbleCipher.UART.apply(key, plain);
        for (int i = 0; i < enciphered.length(); i++) {
            escape(enciphered.at(i), out);
        }
        out.writeBytes(LINE_END.getBytes(StandardCharsets.US_ASCII));
        return Bytes.of(out.toByteArray());
    }

    private static Bytes withoutStartAndEnd(Bytes frame) throws Garbled {
        if (frame.length() == 0 || frame.at(0) != START) {
            throw new Garbled("a frame begins with 26");
        }
        int end = frame.length();
        if (frame.at(end - 1) == '\n') {
            end--;
        }
        if (frame.at(end - 1) == '\r') {
            end--;
        }
        return frame.range(1, end);
    }

    private static Bytes unescape(Bytes escaped) throws Garbled {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < escaped.length(); i++) {
            int octet = escaped.at(i);
            if (octet == ESCAPE && ++i == escaped.length()) {
                throw new Garbled("a frame ends within an escape");
            }
            out.write(octet == ESCAPE ? escaped.at(i) ^ ESCAPE_MASK : octet);
        }
        return Bytes.of(out.toByteArray());
    }

    private static void escape(int octet, ByteArrayOutputStream out) {
        switch (octet) {
            case 0x00, 0x0A, 0x0D, ESCAPE, START -> {
                out.write(ESCAPE);
                out.write(octet ^ ESCAPE_MASK);
            }
            default -> out.write(octet);
        }
    }
}
