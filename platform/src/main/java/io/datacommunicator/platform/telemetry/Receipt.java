package io.datacommunicator.platform.telemetry;

import org.jspecify.annotations.Nullable;

/** The answer to one uploaded reading. */
sealed interface Receipt {
    /** As the communicator wrote it. */
    String readingId();

    /** The reading is on disk. */
    record Accepted(String readingId) implements Receipt {}

    /** The same reading was on disk already. */
    record Duplicate(String readingId) implements Receipt {}

    /** The reading was not stored and never will be. */
    record Rejected(
            String readingId,
            RejectionReason reason,
            @Nullable String field,
            @Nullable String limit) implements Receipt {}
}
