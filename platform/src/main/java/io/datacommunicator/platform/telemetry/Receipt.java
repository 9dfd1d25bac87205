package io.datacommunicator.platform.telemetry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer to one uploaded reading. */
sealed interface Receipt {
    /** As the communicator wrote it; empty where that was no id. */
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
            @Nullable String limit) implements Receipt {
        private static final Pattern FIT = Pattern.compile("[0-9A-Za-z._:-]{1,64}");

        /** What was sent as an id is repeated only where it looks like one. */
        public Rejected {
            boolean fit = FIT.matcher(readingId).matches();
            readingId = fit ? readingId : "";
        }
    }
}
