package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.Passwords;
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
        return store.find(scopes.loginAtSignIn(secrets.mailIndex(mailAddress)))
                .map(row -> new Attempt(row.id(), row.password()))
                .defaultIfEmpty(Attempt.OF_NOBODY)
                .publishOn(Schedulers.boundedElastic())
                .mapNotNull(attempt -> attempt.check(passwords, password));
    }

    public Mono<Boolean> exists(String mailAddress) {
        return store.find(scopes.loginAtSignIn(secrets.mailIndex(mailAddress))).hasElement();
    }

    Mono<LoginDetails> details(Caller.Person person) {
        LoginScope scope = person.scope();
        return store.find(scope)
                .flatMap(row ->
                        cipher.open(scope, row.key(), LoginRow.binding(row.id()), row.sealed(), LoginDetails.class));
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
