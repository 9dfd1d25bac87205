package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.time.Duration;

/**
 * What a machine's adapter says to who wants to talk: 00 granted or 01 busy, and for how many seconds (2, big-endian). A
 * lease lasts that long after the holder's last packet.
 */
public record LeaseAnswer(boolean granted, Duration lasts) {

    private static final int LENGTH = 3;

    public static LeaseAnswer decode(Bytes content) throws Garbled {
        if (content.length() != LENGTH || content.at(0) > 1) {
            throw new Garbled("an answer about a lease is 00 or 01 and two bytes of seconds");
        }
        return new LeaseAnswer(content.at(0) == 0, Duration.ofSeconds(content.at(1) << 8 | content.at(2)));
    }

    public Bytes encode() {
        int seconds = (int) lasts.toSeconds();
        return Bytes.of((byte) (granted ? 0 : 1), (byte) (seconds >> 8), (byte) seconds);
    }
}
