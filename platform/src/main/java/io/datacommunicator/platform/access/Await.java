package io.datacommunicator.platform.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The only place that waits: for frameworks whose interfaces block, on virtual threads. Gives up after 30 seconds.
 */
public final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Await() {}

    /** The value, or null for an empty answer. Failures are thrown as they are. */
    public static <T> @Nullable T on(Mono<T> answer) {
        return answer.block(LIMIT);
    }
}
