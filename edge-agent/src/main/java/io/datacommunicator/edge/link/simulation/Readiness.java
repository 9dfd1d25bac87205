package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;

/**
 * How a dongle answers while it fetches a table, and after. Those who watched real ones disagree, so there is a dialect for
 * each of them.
 */
public enum Readiness {
    /** Not yet: the key and zero. Ready: anything but an 0E, which would be an error. */
    ANYTHING_BUT_ERROR,
    /** Not yet: the key and zero. Ready: an 0E in the first place. */
    ERROR_MARK_IS_READY,
    /** Ready is whatever does not begin with the key. */
    NO_KEY_IS_READY,
    /** The key stays; ready is a second byte other than zero. */
    SECOND_BYTE_IS_READY,
    /** An 0E says that the table is not to be had, and at first it is not. */
    FIRST_NOT_AVAILABLE,
    /** Says nothing: the request is echoed for ever. */
    ECHO;

    /** The deciphered answer of the statistics command characteristic. */
    Bytes answer(int key, Bytes request, boolean fetched) {
        var notYet = Bytes.of((byte) key, (byte) 0, (byte) request.at(1), (byte) 0xFF);
        return switch (this) {
            case ANYTHING_BUT_ERROR -> fetched ? Bytes.of((byte) key, (byte) 1, (byte) 0, (byte) 0) : notYet;
            case ERROR_MARK_IS_READY -> fetched ? Bytes.of((byte) 0x0E, (byte) 1) : notYet;
            case NO_KEY_IS_READY -> fetched ? Bytes.of((byte) 1, (byte) 0) : notYet;
            case SECOND_BYTE_IS_READY -> fetched ? Bytes.of((byte) key, (byte) request.at(1)) : notYet;
            case FIRST_NOT_AVAILABLE -> Bytes.of((byte) 0x0E, (byte) 0);
            case ECHO -> notYet;
        };
    }
}
