package io.datacommunicator.platform.audit;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.id.LoginId;

/** Names of those who do things, as they stand in the chains. */
public final class Actors {
    private Actors() {}

    public static String of(Caller caller) {
        return caller instanceof Caller.Person person ? person(person.login()) : "unknown";
    }

    public static String person(LoginId login) {
        return "person " + login.value();
    }
}
