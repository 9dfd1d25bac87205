package io.datacommunicator.ui.signin;

/** Ends the session here and at the platform. */
@FunctionalInterface
public interface SignOut {

    /** To be called on the thread of a page, which it leaves. */
    void now();
}
