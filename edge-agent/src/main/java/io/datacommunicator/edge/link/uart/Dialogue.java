package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.LinkFailure;
import java.time.Duration;
import java.util.Optional;

/** Lines to and from one machine, whatever carries them. What may change a machine is refused with an exception. */
public interface Dialogue {

    void sayInTheClear(String line) throws LinkFailure;

    /** As above, where the carrier enciphers lines at all. */
    void sayEnciphered(String line) throws LinkFailure;

    /** The next line, if one is complete within this time. */
    Optional<String> hear(Duration within) throws LinkFailure;

    /** How many lines came so that nobody can read them. */
    int disturbed();
}
