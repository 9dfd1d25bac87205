package io.datacommunicator.platform.graphql;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Ends subscriptions with the token that began them, and holds back events that may not be sent any more. */
@Component
final class Subscriptions {
    private final Clock clock;
    private final Scheduler scheduler;

    @Autowired
    Subscriptions(Clock clock) {
        this(clock, Schedulers.parallel());
    }

    Subscriptions(Clock clock, Scheduler scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** The same answer; the events of a subscription are guarded, everything else is left as it is. */
    WebGraphQlResponse guarded(WebGraphQlResponse response, Supplier<Mono<Boolean>> question, Instant end) {
        return response.getExecutionResult().getData() instanceof Publisher<?> events
                ? response.transform(answer -> answer.data(guarded(events, question, end)))
                : response;
    }

    private Flux<?> guarded(Publisher<?> events, Supplier<Mono<Boolean>> question, Instant end) {
        return Flux.from(events)
                .concatMap(event -> question.get().filter(allowed -> allowed).map(allowed -> event), 0)
                .takeWhile(event -> clock.instant().isBefore(end))
                .takeUntilOther(Mono.delay(Duration.between(clock.instant(), end), scheduler));
    }
}
