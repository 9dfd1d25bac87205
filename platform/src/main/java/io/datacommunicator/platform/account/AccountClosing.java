package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.FreshSignIn;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.failure.Failure;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes accounts on their holders' word, and opens them again until the cooling-off ends. */
@Component
final class AccountClosing {
    private final AccountStore store;
    private final Audit audit;
    private final AccountSettings settings;
    private final Clock clock;

    AccountClosing(AccountStore store, Audit audit, AccountSettings settings, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<AccountLife> lifeOf(OwnAccount own) {
        return store.life(own.account());
    }

    /** Erases the account when the cooling-off ends, unless it is opened again. */
    Mono<AccountLife> close(Caller holder, OwnAccount own, FreshSignIn fresh) {
        return lifeOf(own)
                .flatMap(now -> move(
                        holder,
                        own,
                        now,
                        AccountLifeRules.close(now, clock.instant(), settings.coolingOff()),
                        "account.closing"));
    }

    Mono<AccountLife> reopen(Caller holder, OwnAccount own) {
        return lifeOf(own).flatMap(now -> move(holder, own, now, AccountLifeRules.reopen(now), "account.reopened"));
    }

    private Mono<AccountLife> move(Caller holder, OwnAccount own, AccountLife from, AccountLife to, String deed) {
        if (from.equals(to)) {
            return Mono.just(to);
        }
        AccountScope scope = own.account();
        AuditEntry entry = new AuditEntry(clock.instant(), actor(holder), deed, Map.of());
        return store.key(scope)
                .flatMap(key -> audit.chain(scope, key))
                .flatMap(chain -> store.move(scope, from, to, chain, entry))
                .filter(moved -> moved)
                .map(moved -> to)
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("account.state")));
    }

    private static String actor(Caller caller) {
        return caller instanceof Caller.Person person
                ? "person " + person.login().value()
                : "unknown";
    }
}
