package io.datacommunicator.platform.telemetry;

/** Why a reading will never be stored; the words of the SDL. */
enum RejectionReason {
    IN_FUTURE,
    BEFORE_ACCOUNT,
    ID_REUSED,
    INVALID_VALUE
}
