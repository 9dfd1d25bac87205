package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class SubscriptionsTests {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();
    private final Clock clock = new VirtualClock(scheduler);
    private final LastQuestion question = new LastQuestion();
    private final Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();
    private final List<Object> seen = new ArrayList<>();

    @Test
    void eventsGoOnAsTheyAreAllowed() {
        follow(events.asFlux());

        send("a", Mono.just(true));
        send("b", Mono.just(false));
        send("c", Mono.just(true));

        assertThat(seen).containsExactly("a", "c");
    }

    @Test
    void anEventWithoutAQuestionIsNotSent() {
        follow(events.asFlux());

        events.tryEmitNext("a");
        send("b", Mono.just(true));

        assertThat(seen).containsExactly("b");
    }

    @Test
    void theQuestionIsAskedWhenTheEventIsThere() {
        AtomicBoolean allowed = new AtomicBoolean(true);
        follow(events.asFlux());
        question.add(Mono.fromSupplier(allowed::get));

        allowed.set(false);
        events.tryEmitNext("put together before, to be sent after");

        assertThat(seen).isEmpty();
    }

    @Test
    void theNextEventWaitsForTheAnswerToTheFirst() {
        Sinks.One<Boolean> answer = Sinks.one();
        follow(events.asFlux());

        send("a", answer.asMono());
        send("b", Mono.just(true));
        assertThat(seen).isEmpty();

        answer.tryEmitValue(true);
        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void endsWithTheToken() {
        follow(events.asFlux());
        send("a", Mono.just(true));

        scheduler.advanceTimeBy(LIFETIME.minusMillis(1));
        send("b", Mono.just(true));
        assertThat(seen).containsExactly("a", "b");

        scheduler.advanceTimeBy(Duration.ofMillis(1));
        assertThat(seen).containsExactly("a", "b", "end");
        assertThat(events.currentSubscriberCount())
                .as("nobody listens for it any more")
                .isZero();
    }

    @Test
    void anAnswerThatComesAfterTheTokenEndedSendsNothing() {
        Sinks.One<Boolean> answer = Sinks.one();
        follow(events.asFlux());
        send("a", answer.asMono());

        scheduler.advanceTimeBy(LIFETIME);
        answer.tryEmitValue(true);

        assertThat(seen).containsExactly("end");
    }

    @Test
    void aTokenThatHasEndedBeginsNothing() {
        scheduler.advanceTimeBy(LIFETIME.plusDays(1));
        follow(Flux.just("a"));
        scheduler.advanceTimeBy(Duration.ZERO);

        assertThat(seen).containsExactly("end");
    }

    @Test
    void answersOfQueriesAreLeftAlone() {
        WebGraphQlResponse answer = response("word");

        assertThat(new Subscriptions(clock, scheduler).guarded(answer, question::ask, Instant.EPOCH))
                .isSameAs(answer);
    }

    private void send(String event, Mono<Boolean> mayBeSent) {
        question.add(mayBeSent);
        events.tryEmitNext(event);
    }

    private void follow(Publisher<String> published) {
        WebGraphQlResponse guarded = new Subscriptions(clock, scheduler)
                .guarded(response(published), question::ask, Instant.EPOCH.plus(LIFETIME));
        Publisher<Object> data = guarded.getExecutionResult().getData();
        Flux.from(data).subscribe(seen::add, seen::add, () -> seen.add("end"));
    }

    private static WebGraphQlResponse response(Object data) {
        ExecutionResult result =
                ExecutionResultImpl.newExecutionResult().data(data).build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                ExecutionInput.newExecutionInput("{ word }").build(), result));
    }

    private static final class VirtualClock extends Clock {
        private final VirtualTimeScheduler scheduler;

        VirtualClock(VirtualTimeScheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(scheduler.now(TimeUnit.MILLISECONDS));
        }
    }
}
