package io.datacommunicator.edge.upload;

import java.time.Duration;
import java.util.Optional;

/** What came of one try to upload. */
public sealed interface Delivery {

    /** Nothing waits any more. */
    record Done() implements Delivery {}

    /** Some readings left the outbox's waiting line; there may be more. */
    record Progress() implements Delivery {}

    /**
     * What waits will have to be sent again.
     *
     * @param code stable, as {@code UNREACHABLE}, {@code UNAVAILABLE}, {@code TOKEN_invalid_client}
     */
    record Stalled(String code, Optional<Duration> retryAfter) implements Delivery {}
}
