package io.datacommunicator.ui.session;

import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformClient;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What this feature asks of the platform. */
@Component
final class SessionClient {

    private final PlatformClient platform;

    SessionClient(PlatformClient platform) {
        this.platform = platform;
    }

    /** The person's sessions, the latest first. */
    Mono<List<Session>> sessions() {
        return platform.ask("sessions", Map.of(), "viewer", Viewer.class)
                .map(answer -> answer.value().sessions());
    }

    Mono<Void> end(Session session) {
        return platform.ask("endSession", Map.of("input", Map.of("id", session.id())), "endSession", Ended.class)
                .then();
    }

    /** One after the other; those that have ended meanwhile are as good. */
    Mono<Void> end(List<Session> sessions) {
        List<Mono<Void>> endings = sessions.stream()
                .map(session -> end(session).onErrorResume(SessionClient::isGone, _ -> Mono.empty()))
                .toList();
        return Flux.concat(endings).then();
    }

    private static boolean isGone(Throwable error) {
        return error instanceof PlatformFailure failure && failure.code() == FailureCode.NOT_FOUND;
    }

    Mono<Void> endAll() {
        return platform.ask("endAllSessions", Map.of(), "endAllSessions", AllEnded.class)
                .then();
    }

    private record Viewer(List<Session> sessions) {}

    private record Ended(String id) {}

    private record AllEnded(int ended) {}
}
