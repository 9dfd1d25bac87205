package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.Passwords;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The people who can sign in. */
@Component
public final class Logins {
    private final LoginStore store;
    private final CustomerCipher cipher;
    private final InstallationSecrets secrets;
    private final Passwords passwords;
    private final ScopesForWorkWithoutCaller scopes;

    Logins(
            LoginStore store,
            CustomerCipher cipher,
            InstallationSecrets secrets,
            Passwords passwords,
            ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.cipher = cipher;
        this.secrets = secrets;
        this.passwords = passwords;
        this.scopes = scopes;
    }

    /** Whose address and password these are; empty if nobody's. The work is the same either way. */
    public Mono<LoginId> signIn(String mailAddress, CharSequence password) {
        LoginScope scope = scopes.loginAtSignIn(secrets.mailIndex(MailAddress.canonical(mailAddress)));
        return store.find(scope)
                .flatMap(row -> credentials(scope, row).map(found -> new Attempt(row.id(), found.password())))
                .defaultIfEmpty(Attempt.OF_NOBODY)
                .publishOn(Schedulers.boundedElastic())
                .mapNotNull(attempt -> attempt.check(passwords, password));
    }

    public Mono<Boolean> exists(String mailAddress) {
        return store.find(scopes.loginAtSignIn(secrets.mailIndex(MailAddress.canonical(mailAddress))))
                .hasElement();
    }

    /** The mail address of somebody who signs in. */
    public Mono<String> mailAddress(LoginId login) {
        return details(scopes.loginThatSignsIn(login)).map(LoginDetails::mailAddress);
    }

    /** To whom a notice about their own sign-in or account goes. */
    public Mono<Addressee> addressee(LoginId login) {
        return details(scopes.loginThatSignsIn(login))
                .map(details -> new Addressee(details.name(), details.mailAddress(), details.language()));
    }

    Mono<LoginDetails> details(Caller.Person person) {
        return details(person.scope());
    }

    private Mono<LoginDetails> details(LoginScope scope) {
        return store.find(scope).flatMap(row -> opened(scope, row));
    }

    /** Changes what the person says about themselves; a {@code Conflict} where another change was quicker. */
    Mono<LoginDetails> change(Caller.Person person, ProfileChange change) {
        LoginScope scope = person.scope();
        return store.find(scope)
                .flatMap(row -> opened(scope, row)
                        .map(change::applyTo)
                        .flatMap(after -> cipher.seal(scope, row.key(), LoginRow.detailsOf(row.id()), after)
                                .flatMap(bytes -> store.replaceDetails(scope, row, bytes))
                                .filter(replaced -> replaced)
                                .map(replaced -> after)))
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("input")));
    }

    Mono<LoginRow> find(LoginScope scope) {
        return store.find(scope);
    }

    /** Whether this is the person's password. */
    Mono<Boolean> knows(LoginScope scope, String password) {
        return store.find(scope)
                .flatMap(row -> credentials(scope, row))
                .publishOn(Schedulers.boundedElastic())
                .map(credentials -> passwords.match(password, credentials.password()));
    }

    /** Keeps the other factors; a {@code Conflict} where another change was quicker. */
    Mono<Void> setPassword(LoginScope scope, String hash) {
        return store.find(scope)
                .flatMap(row -> credentials(scope, row)
                        .flatMap(before ->
                                write(scope, row, before.withPassword(hash)).thenReturn(true)))
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("password")))
                .then();
    }

    /** The same for whoever knows the one before; whether that was so, in the very row that is replaced. */
    Mono<Boolean> replacePassword(LoginScope scope, String current, String next) {
        return store.find(scope)
                .flatMap(row -> credentials(scope, row)
                        .publishOn(Schedulers.boundedElastic())
                        .filter(before -> passwords.match(current, before.password()))
                        .map(before -> before.withPassword(passwords.hash(next)))
                        .flatMap(after -> write(scope, row, after).thenReturn(true)))
                .defaultIfEmpty(false);
    }

    private Mono<Void> write(LoginScope scope, LoginRow row, Credentials credentials) {
        return cipher.seal(scope, row.key(), LoginRow.credentialsOf(row.id()), credentials)
                .flatMap(bytes -> store.changeCredentials(scope, row, bytes))
                .filter(changed -> changed == 1)
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("password")))
                .then();
    }

    /** What the person said before; an address that somebody else has is an error of the database. */
    Mono<LoginDetails> setAddress(LoginScope scope, MailAddress address) {
        byte[] index = secrets.mailIndex(address.text());
        return store.find(scope)
                .flatMap(row -> opened(scope, row)
                        .flatMap(before -> cipher.seal(
                                        scope, row.key(), LoginRow.detailsOf(row.id()), before.withAddress(address))
                                .flatMap(bytes -> store.replaceAddress(scope, row, index, bytes))
                                .filter(replaced -> replaced)
                                .map(replaced -> before)))
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("address")));
    }

    Mono<LoginDetails> opened(LoginScope scope, LoginRow row) {
        return cipher.open(scope, row.key(), LoginRow.detailsOf(row.id()), row.sealed(), LoginDetails.class);
    }

    private Mono<Credentials> credentials(LoginScope scope, LoginRow row) {
        return cipher.open(scope, row.key(), LoginRow.credentialsOf(row.id()), row.credentials(), Credentials.class);
    }

    private record Attempt(@Nullable LoginId login, String hash) {
        static final Attempt OF_NOBODY = new Attempt(null, "");

        @Nullable
        LoginId check(Passwords passwords, CharSequence password) {
            boolean right = login == null ? passwords.matchNobody(password) : passwords.match(password, hash);
            return right ? login : null;
        }

        @Override
        public String toString() {
            return "Attempt";
        }
    }
}
