package io.datacommunicator.platform.telemetry.history;

/** The lengths of time in which history is summed. */
enum Bucket {
    DAY,
    WEEK,
    MONTH
}
