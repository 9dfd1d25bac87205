package io.datacommunicator.platform.telemetry;

/** The lengths of time in which history is summed. */
enum Bucket {
    DAY,
    WEEK,
    MONTH
}
