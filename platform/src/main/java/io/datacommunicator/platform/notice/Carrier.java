package io.datacommunicator.platform.notice;

import java.util.OptionalInt;

/** Takes letters to people. Blocks; what it throws may go away by itself. */
interface Carrier {
    /** Empty: on its way. A number: the server refuses this address for good, with this SMTP status. */
    OptionalInt carry(String mailAddress, Letter letter);
}
