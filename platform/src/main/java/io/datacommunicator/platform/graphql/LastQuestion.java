package io.datacommunicator.platform.graphql;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import reactor.core.publisher.Mono;

/**
 * What is asked once more before an event of a subscription is sent, when the answer has been put together already. Whoever
 * hands on an event adds its question first, one for each event, in their order; an event without a question is not sent.
 */
public final class LastQuestion {
    private final Queue<Mono<Boolean>> questions = new ConcurrentLinkedQueue<>();

    LastQuestion() {}

    /** The next event is sent only if this is true by then. */
    public void add(Mono<Boolean> mayBeSent) {
        questions.add(mayBeSent);
    }

    Mono<Boolean> ask() {
        Mono<Boolean> question = questions.poll();
        return question == null ? Mono.just(false) : question;
    }
}
