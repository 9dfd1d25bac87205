package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountRow;
import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.KeyErasure;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.session.Sessions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The end of an account: rows of the machine side and its key, the holder's Login unless it has sub-accounts elsewhere,
 * rows of the customer side, the account's key, and last the account's row, by which a second try finds what is left. The
 * audit chains stay, unreadable.
 */
@Component
final class AccountErasure {
    static final String ERASE = "account.erase";

    private final AccountStore accounts;
    private final LoginStore holders;
    private final OwnedRowsStore owned;
    private final Logins logins;
    private final AccountFacts facts;
    private final KeyErasure keys;
    private final ClosingNotices notices;
    private final Sessions sessions;
    private final ScopesForWorkWithoutCaller scopes;

    AccountErasure(
            AccountStore accounts,
            LoginStore holders,
            OwnedRowsStore owned,
            Logins logins,
            AccountFacts facts,
            KeyErasure keys,
            ClosingNotices notices,
            Sessions sessions,
            ScopesForWorkWithoutCaller scopes) {
        this.accounts = accounts;
        this.holders = holders;
        this.owned = owned;
        this.logins = logins;
        this.facts = facts;
        this.keys = keys;
        this.notices = notices;
        this.sessions = sessions;
        this.scopes = scopes;
    }

    /**
     * What a holder ordered. Stands sealed in the queue: nobody can order in his place.
     *
     * @param until the day then said; an account that was opened again and closed anew has another order
     */
    record Order(AccountId account, LocalDate until) {}

    /** Does nothing where the account was opened again, or is gone. */
    Mono<Void> erase(Order order) {
        AccountScope scope = scopes.accountToErase(order.account());
        return accounts.life(scope)
                .filter(life -> life.equals(new AccountLife(AccountState.CLOSING, order.until())))
                .flatMap(life -> accounts.find(scope))
                .flatMap(row -> eraseSides(scope, row)
                        .then(accounts.removeContent(scope))
                        .then(keys.destroy(scope, AccountFacts.keyOf(row)))
                        .then(accounts.remove(scope)));
    }

    /** Where an earlier try came as far as the account's key, its link opens no more and both sides are gone. */
    private Mono<Void> eraseSides(AccountScope scope, AccountRow row) {
        return facts.link(scope, row)
                .onErrorResume(Failure.IntegrityViolated.class, keyIsGone -> Mono.empty())
                .flatMap(link -> eraseOwner(scopes.ownerToErase(link.owner()))
                        .then(eraseHolder(scopes.holderToErase(link.holder()), row.id())));
    }

    private Mono<Void> eraseOwner(OwnerScope scope) {
        return owned.remove(scope).then(keys.destroy(scope)).then(owned.removeOwner(scope));
    }

    private Mono<Void> eraseHolder(LoginScope scope, AccountId account) {
        return logins.find(scope)
                .flatMap(row -> logins.opened(scope, row)
                        .flatMap(notices::erased)
                        .then(sessions.endAllOf(row.id()))
                        .then(holders.removeUnlessElsewhere(scope, row.id(), account))
                        .filter(removed -> removed)
                        .flatMap(removed -> keys.destroy(scope, row.key())));
    }
}
