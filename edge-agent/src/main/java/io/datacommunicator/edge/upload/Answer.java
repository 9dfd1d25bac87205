package io.datacommunicator.edge.upload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of sending one batch. */
sealed interface Answer {

    /** The platform looked at each reading. */
    record Receipts(List<Receipt> receipts) implements Answer {

        public Receipts {
            receipts = List.copyOf(receipts);
        }
    }

    /** The platform refuses the batch as such: too large, or something in it is not even readable. */
    record Indigestible(String code) implements Answer {}

    /** No answer, or one that says nothing about the readings; the same batch may succeed later. */
    record NotNow(String code, Optional<Duration> retryAfter) implements Answer {}

    /** The answer to one reading. */
    sealed interface Receipt {

        UUID id();

        /** On the platform's disk, now or since an earlier upload. */
        record Stored(UUID id) implements Receipt {}

        /** Never to be sent again as it is; {@code place} holds field and limit where the platform names them. */
        record Rejected(UUID id, String reason, String place) implements Receipt {

            static final String IN_FUTURE = "IN_FUTURE";

            String why() {
                return place.isEmpty() ? reason : reason + " " + place;
            }
        }
    }
}
