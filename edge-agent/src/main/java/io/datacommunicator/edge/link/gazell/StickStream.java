package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Makes frames of the bytes of a stick as they trickle in. What is disturbed is dropped and counted. */
public final class StickStream {

    /** Longer than any frame; noise without a zero in it must not fill the memory. */
    private static final int LONGEST = 64;

    private final ByteArrayOutputStream stuffed = new ByteArrayOutputStream();
    private int disturbed;

    /** Takes one byte; yields the frame that it completes. */
    public Optional<StickFrame> take(int octet) {
        if (octet != 0) {
            if (stuffed.size() < LONGEST) {
                stuffed.write(octet);
            }
            return Optional.empty();
        }
        var whole = Bytes.of(stuffed.toByteArray());
        stuffed.reset();
        return whole.length() == 0 ? Optional.empty() : frame(whole);
    }

    int disturbed() {
        return disturbed;
    }

    private Optional<StickFrame> frame(Bytes whole) {
        try {
            return Optional.of(StickFrame.decode(Cobs.decode(whole)));
        } catch (Garbled noise) {
            disturbed++;
            return Optional.empty();
        }
    }
}
