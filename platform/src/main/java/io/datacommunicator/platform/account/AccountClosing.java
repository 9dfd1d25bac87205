package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.FreshSignIn;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.job.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Closes accounts on their holders' word, and opens them again until the cooling-off ends. */
@Component
final class AccountClosing {
    private final AccountStore store;
    private final AccountKeys keys;
    private final Audit audit;
    private final Logins logins;
    private final ClosingNotices notices;
    private final Jobs jobs;
    private final AccountSettings settings;
    private final Clock clock;

    AccountClosing(
            AccountStore store,
            AccountKeys keys,
            Audit audit,
            Logins logins,
            ClosingNotices notices,
            Jobs jobs,
            AccountSettings settings,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.logins = logins;
        this.notices = notices;
        this.jobs = jobs;
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
                                "account.closing")
                        .flatMap(then -> then.equals(now)
                                ? Mono.just(then)
                                : order(own, then)
                                        .then(tell(
                                                holder,
                                                details -> notices.closing(
                                                        details, Objects.requireNonNull(then.closingUntil()))))
                                        .thenReturn(then)));
    }

    Mono<AccountLife> reopen(Caller holder, OwnAccount own) {
        return lifeOf(own)
                .flatMap(now -> move(holder, own, now, AccountLifeRules.reopen(now), "account.reopened")
                        .flatMap(then -> then.equals(now)
                                ? Mono.just(then)
                                : tell(holder, notices::cancelled).thenReturn(then)));
    }

    /** The end by itself, on the first moment of the day that was said. */
    private Mono<Void> order(OwnAccount own, AccountLife closing) {
        LocalDate until = Objects.requireNonNull(closing.closingUntil());
        Instant end = until.atStartOfDay(ZoneOffset.UTC).toInstant();
        return jobs.queue(
                AccountErasure.ERASE,
                new AccountErasure.Order(own.id(), until),
                Duration.between(clock.instant(), end));
    }

    private Mono<Void> tell(Caller holder, Function<LoginDetails, Mono<Void>> notice) {
        return holder instanceof Caller.Person person ? logins.details(person).flatMap(notice) : Mono.empty();
    }

    private Mono<AccountLife> move(Caller holder, OwnAccount own, AccountLife from, AccountLife to, String deed) {
        if (from.equals(to)) {
            return Mono.just(to);
        }
        AccountScope scope = own.account();
        AuditEntry entry = new AuditEntry(clock.instant(), Actors.of(holder), deed, Map.of());
        return keys.of(scope)
                .flatMap(key -> audit.chain(scope, key))
                .flatMap(chain -> store.move(scope, from, to, chain, entry))
                .filter(moved -> moved)
                .map(moved -> to)
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("account.state")));
    }
}
