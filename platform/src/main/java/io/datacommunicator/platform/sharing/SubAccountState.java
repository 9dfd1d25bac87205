package io.datacommunicator.platform.sharing;

/** The life of a sub-account. */
enum SubAccountState {
    INVITED,
    ACTIVE,
    EXPIRED
}
