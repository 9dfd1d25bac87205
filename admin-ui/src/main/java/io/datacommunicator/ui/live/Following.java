package io.datacommunicator.ui.live;

import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;

/** Keeps a page current through lost connections, restarts of the platform and expired tokens. */
public final class Following {

    private static final Object RESYNC = new Object();
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<FailureCode> FINAL =
            EnumSet.of(FailureCode.UNAUTHENTICATED, FailureCode.NOT_FOUND, FailureCode.INVALID);

    private Following() {}

    /**
     * The answer now, again with every event, and again after a lost connection, because events may have been missed.
     * While one answer is under way, further events are merged into one. It fails when the first answer fails, and
     * later only when the sign-in is over or the thing is gone.
     */
    public static <T> Flux<T> answers(Flux<T> answer, Flux<?> events) {
        Flux<T> again = answer.onErrorResume(PlatformFailure.class, Following::nothingUnlessFinal);
        return answer.concatWith(
                Flux.defer(() -> connected(events)).onBackpressureLatest().concatMap(_ -> again, 1));
    }

    private static Flux<Object> connected(Flux<?> events) {
        Sinks.Many<Object> resync = Sinks.many().unicast().onBackpressureBuffer();
        Flux<Object> endless = events.cast(Object.class)
                .concatWith(Flux.error(() -> new PlatformFailure(FailureCode.UNAVAILABLE)))
                .retryWhen(backoff().doAfterRetry(_ -> resync.tryEmitNext(RESYNC)))
                .onErrorComplete(error -> !isOver(error))
                .doFinally(_ -> resync.tryEmitComplete());
        return Flux.merge(endless, resync.asFlux());
    }

    private static <T> Flux<T> nothingUnlessFinal(PlatformFailure failure) {
        return FINAL.contains(failure.code()) ? Flux.error(failure) : Flux.empty();
    }

    private static boolean isOver(Throwable error) {
        return error instanceof PlatformFailure failure && failure.code() == FailureCode.UNAUTHENTICATED;
    }

    private static RetryBackoffSpec backoff() {
        return Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                .maxBackoff(LONGEST_PAUSE)
                .transientErrors(true)
                .filter(error -> error instanceof PlatformFailure failure && !FINAL.contains(failure.code()));
    }
}
