package io.datacommunicator.platform.session;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.SessionStore.SessionRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The sessions of people. Whose a session is, since when and on which device, lies sealed. One that ended is refused
 * with the very next request, in the browser and at the API.
 */
@Component
public final class Sessions {
    private final SessionStore store;
    private final InstallationSecrets secrets;
    private final InstallationScope scope;

    Sessions(SessionStore store, InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.secrets = secrets;
        this.scope = scopes.installation();
    }

    public Mono<SessionId> begin(LoginId login, Instant now, Device device) {
        SessionId id = new SessionId(UUID.randomUUID());
        byte[] sealed = secrets.seal(scope, binding(id), new Facts(login, now, device));
        return store.add(scope, new SessionRow(id, sealed), person(login)).thenReturn(id);
    }

    /** Whether the session is still there; being used, it lives on. */
    public Mono<Boolean> use(SessionId id) {
        return store.use(scope, id);
    }

    /** The caller's own, the latest first. */
    Mono<List<Session>> of(Caller caller) {
        return login(caller)
                .flatMapMany(this::all)
                .collectSortedList(Comparator.comparing(Session::since).reversed());
    }

    /** All that this person has at this moment. */
    public Flux<Session> all(LoginId login) {
        return store.of(scope, person(login))
                .map(row -> {
                    Facts facts = secrets.open(scope, binding(row.id()), row.sealed(), Facts.class);
                    return new Session(row.id(), facts.login(), facts.since(), facts.device());
                })
                .filter(session -> session.login().equals(login));
    }

    /** Refuses with {@code NotVisible} a session that is not the caller's. */
    Mono<SessionId> end(Caller caller, SessionId id) {
        return login(caller)
                .flatMap(login -> store.end(scope, person(login), id.value()))
                .filter(ended -> ended == 1)
                .map(ended -> id)
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    Mono<Long> endAll(Caller caller) {
        return login(caller).flatMap(this::endAllOf);
    }

    /** For a password that was reset and an account that goes. */
    public Mono<Long> endAllOf(LoginId login) {
        return store.end(scope, person(login), new Rows.Null(UUID.class));
    }

    /** For a password that was changed in one of them. */
    public Mono<Long> endOthersOf(LoginId login, SessionId kept) {
        return store.endOthers(scope, person(login), kept.value());
    }

    /** For the browser that signs out. */
    public Mono<Long> endOf(LoginId login, SessionId id) {
        return store.end(scope, person(login), id.value());
    }

    /** For a job: look-ups ignore what has expired anyhow. */
    public Mono<Long> deleteExpired() {
        return store.deleteExpired(scope);
    }

    private static Mono<LoginId> login(Caller caller) {
        return switch (caller) {
            case Caller.Person person -> Mono.just(person.login());
            case Caller.Administrator administrator -> Mono.just(administrator.login());
            case Caller.App app -> Mono.error(new Failure.NotVisible());
            case Caller.Device device -> Mono.error(new Failure.NotVisible());
            case Caller.ViewAs viewAs -> Mono.error(new Failure.NotVisible());
        };
    }

    private byte[] person(LoginId login) {
        return secrets.index(scope, "session.person", login.value().toString());
    }

    private static Binding binding(SessionId id) {
        return Binding.of("auth.session.sealed", id.value());
    }

    private record Facts(LoginId login, Instant since, Device device) {}
}
