package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.Caller;

/** Names for the audit chain. */
final class Actors {
    private Actors() {}

    static String of(Caller caller) {
        return caller instanceof Caller.Person person
                ? "person " + person.login().value()
                : "unknown";
    }
}
