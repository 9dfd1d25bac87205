package io.datacommunicator.platform.communicator;

/** The life of a communicator. */
public enum CommunicatorState {
    /** Let in, but its box has not come for its token yet. */
    AWAITED,
    ACTIVE,
    /** Its key is worth nothing any more. */
    REVOKED
}
