package io.datacommunicator.offenders;

import io.datacommunicator.platform.access.Await;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** R9: blocks, waits without need, subscribes, looks at the clock on the wall and changes. */
final class Sleeper {
    private @Nullable Instant woken;

    @Nullable
    Instant sleep(Mono<Instant> morning) throws InterruptedException {
        Thread.sleep(1);
        woken = morning.block();
        return woken;
    }

    @Nullable
    Instant doze(Mono<Instant> morning) {
        return Await.on(morning);
    }

    Disposable snore(Mono<Instant> morning) {
        return morning.subscribe();
    }

    Instant oversleep() {
        return Instant.now();
    }

    long count() {
        return System.nanoTime();
    }
}
