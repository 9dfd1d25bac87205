package io.datacommunicator.platform.access;

/** The life of an account. */
public enum AccountState {
    ACTIVE,
    /** Will be erased when its cooling-off period ends; until then it is as alive as ever. */
    CLOSING,
    ERASED
}
