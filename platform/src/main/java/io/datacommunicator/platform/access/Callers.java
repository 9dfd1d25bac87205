package io.datacommunicator.platform.access;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes callers of tokens that the resource server has verified. */
@Component
public final class Callers {
    private final AccessStore store;
    private final SealedFacts facts;

    Callers(AccessStore store, SealedFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    /** Refuses with {@code Unauthenticated} a token whose holder is gone or was revoked, or whose session ended. */
    public Mono<Caller> of(Jwt token) {
        String kind = token.getClaimAsString("kind");
        Mono<? extends Caller> caller = switch (kind == null ? "" : kind) {
            case "login" ->
                Mono.justOrEmpty(signIn(token))
                        .flatMap(signIn -> person(new LoginId(UUID.fromString(token.getSubject())), signIn));
            case "communicator" -> device(Base64.getUrlDecoder().decode(token.getSubject()));
            default -> Mono.empty();
        };
        return caller.<Caller>map(proven -> proven).switchIfEmpty(Mono.error(Failure.Unauthenticated::new));
    }

    private static Optional<SignIn> signIn(Jwt token) {
        String session = token.getClaimAsString("sid");
        Instant at = token.getClaimAsInstant("auth_time");
        List<String> methods = token.getClaimAsStringList("amr");
        return session == null || at == null || methods == null
                ? Optional.empty()
                : Optional.of(new SignIn(new SessionId(UUID.fromString(session)), at, Set.copyOf(methods)));
    }

    private Mono<Caller.Person> person(LoginId login, SignIn signIn) {
        return store.memberships(LoginScope.of(login), signIn.session())
                .map(of -> new Caller.Person(login, of.own().orElse(null), of.subAccounts(), signIn));
    }

    private Mono<Caller.Device> device(byte[] thumbprint) {
        return store.communicator(LoginScope.ofThumbprint(thumbprint)).flatMap(enrolled -> {
            AccountScope scope = new AccountScope(enrolled.account());
            return store.account(scope)
                    .filter(row -> row.state() != AccountState.ERASED)
                    .flatMap(row -> facts.enrolment(scope, row, enrolled)
                            .filter(found -> counts(found, thumbprint))
                            .flatMap(counting -> facts.link(scope, row)))
                    .map(link -> new Caller.Device(
                            enrolled.id(),
                            scope,
                            OwnerScope.whole(link.owner()),
                            link.aliases().apply(enrolled.id().value()),
                            link.since()));
        });
    }

    private static boolean counts(Enrolment enrolment, byte[] thumbprint) {
        if (!MessageDigest.isEqual(enrolment.thumbprint(), thumbprint)) {
            throw new Failure.IntegrityViolated("customer.communicator.thumbprint");
        }
        return !enrolment.revoked();
    }
}
