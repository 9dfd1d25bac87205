package io.datacommunicator.edge.decode;

import java.util.Locale;

/** What the bytes are said to be. */
enum Kind {
    ADVERT,
    STATUS,
    COUNTERS,
    MAINTENANCE,
    PERCENT,
    FRAME;

    /** As it is written on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}
