package io.datacommunicator.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

class FollowingTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Object> seen = new ArrayList<>();
    private final Sinks.Many<String> events = Sinks.many().multicast().directBestEffort();
    private FailureCode trouble = FailureCode.UNAVAILABLE;
    private boolean down;

    private final Flux<Integer> answer =
            Flux.defer(() -> down ? Flux.error(new PlatformFailure(trouble)) : Flux.just(asked.incrementAndGet()));
    private final Flux<String> connection = Flux.defer(() -> {
        connections.incrementAndGet();
        return down ? Flux.error(new PlatformFailure(trouble)) : events.asFlux();
    });

    @BeforeEach
    void stopTime() {
        VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void startTime() {
        VirtualTimeScheduler.reset();
    }

    private void follow(Flux<String> connected) {
        Following.answers(answer, connected).subscribe(seen::add, error -> seen.add(error.getMessage()));
    }

    @Test
    void everyEventAsksAnew() {
        follow(connection);
        events.tryEmitNext("reading");
        events.tryEmitNext("reading");
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void firstFailureIsTold() {
        down = true;
        follow(connection);
        assertThat(seen).containsExactly("UNAVAILABLE");
        assertThat(connections).hasValue(0);
    }

    @Test
    void lostConnectionIsMadeAgainAndWhatWasMissedIsAskedFor() {
        Sinks.Many<String> lost = Sinks.many().multicast().directBestEffort();
        follow(Flux.defer(() -> connections.incrementAndGet() == 1 ? lost.asFlux() : events.asFlux()));
        lost.tryEmitComplete();
        assertThat(seen).containsExactly(1);
        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofSeconds(5));
        assertThat(connections).hasValue(2);
        assertThat(seen).containsExactly(1, 2);
        events.tryEmitNext("reading");
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void platformThatIsAwayForLongLeavesThePageAsItIs() {
        Flux<String> away = Flux.defer(() -> {
            connections.incrementAndGet();
            down = true;
            return Flux.error(new PlatformFailure(FailureCode.UNAVAILABLE));
        });
        follow(away);
        VirtualTimeScheduler.get().advanceTimeBy(Duration.ofHours(1));
        assertThat(seen).containsExactly(1);
        assertThat(connections.get()).isBetween(80, 260);
    }

    @Test
    void endedSignInIsTold() {
        follow(Flux.error(new PlatformFailure(FailureCode.UNAUTHENTICATED)));
        assertThat(seen).containsExactly(1, "UNAUTHENTICATED");
    }

    @Test
    void machineThatIsGoneIsToldWithTheNextEvent() {
        follow(connection);
        trouble = FailureCode.NOT_FOUND;
        down = true;
        events.tryEmitNext("reading");
        assertThat(seen).containsExactly(1, "NOT_FOUND");
    }
}
