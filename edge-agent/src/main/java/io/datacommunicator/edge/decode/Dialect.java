package io.datacommunicator.edge.decode;

import java.util.Locale;

/** Whose bytes they are; on the command line as {@code uart-v2}. */
enum Dialect {
    BLE,
    UART_V2,
    UART_V1;

    /** As it is written on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
