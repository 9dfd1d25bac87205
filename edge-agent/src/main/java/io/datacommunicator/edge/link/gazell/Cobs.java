package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.io.ByteArrayOutputStream;

/** Consistent overhead byte stuffing: the same bytes without a zero among them, so that a zero can end a frame. */
public final class Cobs {

    private static final int LONGEST_RUN = 254;

    private Cobs() {}

    /** Without the zero that ends the frame. */
    static Bytes encode(Bytes plain) {
        var out = new ByteArrayOutputStream();
        var run = new ByteArrayOutputStream();
        for (int i = 0; i < plain.length(); i++) {
            if (plain.at(i) != 0) {
                run.write(plain.at(i));
            }
            if (plain.at(i) == 0 || run.size() == LONGEST_RUN) {
                flush(run, out);
            }
        }
        flush(run, out);
        return Bytes.of(out.toByteArray());
    }

    public static Bytes decode(Bytes stuffed) throws Garbled {
        var out = new ByteArrayOutputStream();
        int at = 0;
        while (at < stuffed.length()) {
            int code = stuffed.at(at);
            if (code == 0 || at + code > stuffed.length()) {
                throw new Garbled("a stuffed frame points beyond its end, or holds a zero");
            }
            for (int i = 1; i < code; i++) {
                if (stuffed.at(at + i) == 0) {
                    throw new Garbled("a stuffed frame holds a zero");
                }
                out.write(stuffed.at(at + i));
            }
            at += code;
            if (code <= LONGEST_RUN && at < stuffed.length()) {
                out.write(0);
            }
        }
        return Bytes.of(out.toByteArray());
    }

    private static void flush(ByteArrayOutputStream run, ByteArrayOutputStream out) {
        out.write(run.size() + 1);
        out.writeBytes(run.toByteArray());
        run.reset();
    }
}
