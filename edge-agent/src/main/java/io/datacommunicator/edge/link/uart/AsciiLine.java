package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.nio.charset.StandardCharsets;

/** Text as machines write it: printable ASCII, carriage return, line feed. */
public final class AsciiLine {

    private AsciiLine() {}

    public static String text(Bytes bytes) throws Garbled {
        for (int i = 0; i < bytes.length(); i++) {
            int octet = bytes.at(i);
            boolean lineEnd = octet == '\r' || octet == '\n';
            if (!lineEnd && (octet < ' ' || octet > '~')) {
                throw new Garbled("byte %d is no printable character".formatted(i));
            }
        }
        return new String(bytes.toArray(), StandardCharsets.US_ASCII);
    }
}
