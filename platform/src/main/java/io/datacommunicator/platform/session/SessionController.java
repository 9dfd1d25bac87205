package io.datacommunicator.platform.session;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.SignIn;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.SessionId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
final class SessionController implements NodeSource {
    private final Sessions sessions;
    private final NodeIds ids;

    SessionController(Sessions sessions, NodeIds ids) {
        this.sessions = sessions;
        this.ids = ids;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.SESSION;
    }

    @Override
    public Class<?> type() {
        return Session.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return sessions.of(caller)
                .flatMapMany(Flux::fromIterable)
                .filter(session -> session.id().value().equals(id.first()))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    @SchemaMapping(typeName = "Viewer", field = "sessions")
    Mono<List<Session>> sessions(Caller caller) {
        return sessions.of(caller).onErrorResume(Failure.NotVisible.class, none -> Mono.just(List.of()));
    }

    @SchemaMapping
    String id(Session session) {
        return ids.of(NodeKind.SESSION, session.id().value());
    }

    @SchemaMapping
    String browser(Session session) {
        return session.device().browser();
    }

    @SchemaMapping
    String system(Session session) {
        return session.device().system();
    }

    @SchemaMapping
    String network(Session session) {
        return session.device().network();
    }

    @SchemaMapping
    boolean current(Session session, Caller caller) {
        SignIn signIn = signIn(caller);
        return signIn != null && signIn.session().equals(session.id());
    }

    @MutationMapping
    Mono<EndSessionPayload> endSession(Caller caller, @Argument EndSessionInput input) {
        return Mono.justOrEmpty(ids.read(input.id(), NodeKind.SESSION))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                .flatMap(id -> sessions.end(caller, new SessionId(id.first())))
                .map(ended -> new EndSessionPayload(input.id()));
    }

    @MutationMapping
    Mono<EndAllSessionsPayload> endAllSessions(Caller caller) {
        return sessions.endAll(caller).map(ended -> new EndAllSessionsPayload(Math.toIntExact(ended)));
    }

    private static @Nullable SignIn signIn(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> person.signIn();
            case Caller.Administrator administrator -> administrator.signIn();
            case Caller.App app -> null;
            case Caller.Device device -> null;
            case Caller.ViewAs viewAs -> null;
        };
    }

    record EndSessionInput(String id) {
        EndSessionInput {
            Objects.requireNonNull(id);
        }
    }

    record EndSessionPayload(String id) {}

    record EndAllSessionsPayload(int ended) {}
}
