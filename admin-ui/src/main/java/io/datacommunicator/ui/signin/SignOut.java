package io.datacommunicator.ui.signin;

/** Ways out of the session. To be called on the thread of a page, which it leaves. */
public interface SignOut {

    /** Ends the session here and at the platform. */
    void now();

    /** Ends the session here, when the platform has ended it already; leads to sign-in. */
    void ended();
}
