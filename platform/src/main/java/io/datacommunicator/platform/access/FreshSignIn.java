package io.datacommunicator.platform.access;

/** Proof that the person who asks showed who they are within the last ten minutes. For what cannot be undone. */
public final class FreshSignIn {
    FreshSignIn() {}
}
