package io.datacommunicator.platform.access;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.id.SubAccountId;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes callers of tokens that the resource server has verified. */
@Component
public final class Callers {
    /** People act through no other client. */
    private static final String CLIENT_OF_PEOPLE = "admin-ui";

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
                        .filter(signIn -> CLIENT_OF_PEOPLE.equals(token.getClaimAsString("client_id")))
                        .flatMap(signIn -> person(new LoginId(UUID.fromString(token.getSubject())), signIn));
            case "communicator" -> communicator(Objects.requireNonNullElse(token.getSubject(), ""));
            default -> Mono.empty();
        };
        return caller.<Caller>map(proven -> proven).switchIfEmpty(Mono.error(Failure.Unauthenticated::new));
    }

    /** Whoever has signed in to our own pages; empty where the session ended or the Login is gone. */
    public Mono<Caller.Person> signedIn(LoginId login, SignIn signIn) {
        return person(login, signIn).ofType(Caller.Person.class);
    }

    /** The holder looking through the eyes of one of his sub-accounts; refuses everybody else with {@code NotVisible}. */
    public Mono<Caller> viewAs(Caller caller, UUID subAccount) {
        return caller instanceof Caller.Person person && person.own() != null
                ? viewAs(person.login(), person.own(), new SubAccountId(subAccount))
                : Mono.error(new Failure.NotVisible());
    }

    private Mono<Caller> viewAs(LoginId holder, AccountId own, SubAccountId subAccount) {
        AccountScope scope = new AccountScope(own);
        return store.recipient(scope, subAccount)
                .flatMap(found -> facts.link(scope, found.account()))
                .filter(link -> link.holder().equals(holder))
                .<Caller>map(_ -> new Caller.ViewAs(holder, new Caller.SubAccount(subAccount, own)))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private static Optional<SignIn> signIn(Jwt token) {
        String session = token.getClaimAsString("sid");
        Instant at = token.getClaimAsInstant("auth_time");
        List<String> methods = token.getClaimAsStringList("amr");
        return session == null || at == null || methods == null
                ? Optional.empty()
                : Optional.of(new SignIn(new SessionId(UUID.fromString(session)), at, Set.copyOf(methods)));
    }

    private Mono<? extends Caller> person(LoginId login, SignIn signIn) {
        LoginScope scope = LoginScope.of(login);
        return store.memberships(scope, signIn.session())
                .flatMap(of -> of.administrator()
                        .<Mono<? extends Caller>>map(row -> administrator(scope, row, signIn))
                        .orElseGet(() ->
                                Mono.just(new Caller.Person(login, of.own().orElse(null), of.subAccounts(), signIn))));
    }

    /** With one factor an administrator is a person without anything, who can set up the second. */
    private Mono<? extends Caller> administrator(LoginScope scope, AdministratorRow row, SignIn signIn) {
        return facts.administrator(scope, row)
                .map(proven -> proven && signIn.withTwoFactors()
                        ? new Caller.Administrator(row.login(), signIn)
                        : new Caller.Person(row.login(), null, List.of(), signIn));
    }

    /**
     * The communicator that has just proven to hold the key with this thumbprint (RFC 7638, base64url); empty for one that
     * is unknown or was revoked.
     */
    public Mono<Caller.Device> communicator(String thumbprint) {
        byte[] key = Base64.getUrlDecoder().decode(thumbprint);
        return store.communicator(LoginScope.ofThumbprint(key)).flatMap(enrolled -> {
            AccountScope scope = new AccountScope(enrolled.account());
            return store.account(scope)
                    .filter(row -> row.state() != AccountState.ERASED)
                    .flatMap(row -> facts.enrolment(scope, row, enrolled)
                            .filter(found -> counts(found, key))
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
