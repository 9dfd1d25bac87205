package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;

/** CRC-16/CCITT-FALSE: polynomial 1021, begins with FFFF, nothing reflected. Over "123456789" it is 29B1. */
final class Crc16 {

    private static final int POLYNOMIAL = 0x1021;
    private static final int START = 0xFFFF;

    private Crc16() {}

    static int of(Bytes bytes) {
        int crc = START;
        for (int i = 0; i < bytes.length(); i++) {
            crc ^= bytes.at(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
        }
        return crc & 0xFFFF;
    }
}
