package io.datacommunicator.platform.notice;

import java.util.OptionalInt;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Brings one notice to its person, and remembers how that ended. */
record Courier(Letters letters, Carrier carrier, Bounces bounces) {
    Mono<Void> deliver(Delivery delivery) {
        if (!delivery.meant()) {
            return Mono.empty();
        }
        Notice notice = delivery.notice();
        return Mono.fromCallable(() -> carrier.carry(notice.mailAddress(), letters.write(notice)))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(status -> remember(notice, status));
    }

    private Mono<Void> remember(Notice notice, OptionalInt status) {
        return status.isPresent() ? bounces.record(notice, status.getAsInt()) : bounces.clear(notice.mailAddress());
    }
}
