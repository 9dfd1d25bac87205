package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * People who run the installation. Their Logins hold no account and no sub-account, and give no rights before a second
 * factor was shown. One is made by whoever has a shell and the keys, never over the web.
 */
@Component
public final class Administrators {
    private final Accounts accounts;
    private final LoginStore store;
    private final Logins logins;
    private final AccountFacts facts;
    private final ScopesForWorkWithoutCaller scopes;

    Administrators(
            Accounts accounts, LoginStore store, Logins logins, AccountFacts facts, ScopesForWorkWithoutCaller scopes) {
        this.accounts = accounts;
        this.store = store;
        this.logins = logins;
        this.facts = facts;
        this.scopes = scopes;
    }

    /** Refuses with {@code Conflict} an address that has a Login already. */
    public Mono<LoginId> create(NewHolder person) {
        return logins.exists(person.mailAddress())
                .flatMap(exists -> exists
                        ? Mono.error(new Failure.Conflict("address"))
                        : accounts.openLogin(person).flatMap(this::promote));
    }

    private Mono<LoginId> promote(LoginId login) {
        LoginScope scope = scopes.loginInTheMaking(login);
        return store.find(scope)
                .flatMap(row -> facts.sealAdministrator(scope, row.key()))
                .flatMap(fact -> store.makeAdministrator(scope, login, fact))
                .thenReturn(login);
    }
}
