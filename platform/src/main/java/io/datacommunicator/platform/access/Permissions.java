package io.datacommunicator.platform.access;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.SubAccountId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The only place where permission is asked. Every answer is read from the primary at the moment of asking; nothing is
 * remembered between requests.
 */
@Component
public final class Permissions {
    private final AccessStore store;
    private final SealedFacts facts;
    private final Clock clock;

    Permissions(AccessStore store, SealedFacts facts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.clock = clock;
    }

    /** One grant for each owner of whom the caller may read anything. */
    public Flux<ReadGrant> mayRead(Caller caller) {
        return accounts(caller).flatMapSequential(this::grant);
    }

    /** Refuses with {@code NotVisible}. Whether the machine exists is not asked here: a row that is not there is it too. */
    public Mono<ReadGrant> mayRead(Caller caller, MachineRef machine) {
        return accounts(caller)
                .filter(account -> account.link().owner().equals(machine.owner()))
                .concatMap(account -> Mono.justOrEmpty(grant(account, List.of(machine.machine()))))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** What the holder of an account may change; refuses everybody else with {@code NotVisible}. */
    public Mono<OwnAccount> mayManage(Caller caller) {
        return own(caller)
                .filter(account -> AccessRules.mayReadEverything(account.standing()))
                .map(account -> new OwnAccount(
                        account.scope(),
                        OwnerScope.whole(account.link().owner()),
                        account.link(),
                        account.standing().state()))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** What others let the caller see, whether or not it shows anything at this moment. */
    public Flux<Membership> memberships(Caller caller) {
        return switch (caller) {
            case Caller.Person person ->
                Flux.fromIterable(person.subAccounts()).concatMap(subAccount -> membership(subAccount, person.login()));
            case Caller.App app -> membership(app.subAccount(), null).flux();
            case Caller.ViewAs view -> membership(view.subAccount(), null).flux();
            case Caller.Device device -> Flux.empty();
            case Caller.Administrator administrator -> Flux.empty();
        };
    }

    /** The account whose sub-account the caller may give back; refuses everybody but people with {@code NotVisible}. */
    public Mono<AccountScope> mayLeave(Caller caller, SubAccountId subAccount) {
        return Mono.just(caller)
                .filter(Caller.Person.class::isInstance)
                .flatMapMany(this::memberships)
                .filter(member -> member.id().equals(subAccount))
                .next()
                .map(Membership::account)
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private Flux<Account> accounts(Caller caller) {
        return Flux.concat(
                own(caller),
                memberships(caller).map(member -> new Account(member.account(), member.link(), member.standing())));
    }

    /** Refuses with {@code StepUpRequired} whoever signed in longer ago, and with {@code NotVisible} who is no person. */
    public Mono<FreshSignIn> mayRisk(Caller caller) {
        return Mono.defer(() -> switch (caller) {
            case Caller.Person person -> fresh(person.signIn());
            case Caller.Administrator administrator -> fresh(administrator.signIn());
            case Caller.App app -> Mono.error(new Failure.NotVisible());
            case Caller.ViewAs view -> Mono.error(new Failure.NotVisible());
            case Caller.Device device -> Mono.error(new Failure.NotVisible());
        });
    }

    private Mono<FreshSignIn> fresh(SignIn signIn) {
        return signIn.isFresh(clock.instant())
                ? Mono.just(new FreshSignIn())
                : Mono.error(new Failure.StepUpRequired());
    }

    private Mono<Account> own(Caller caller) {
        return caller instanceof Caller.Person person && person.own() != null
                ? holder(person.own(), person.login())
                : Mono.empty();
    }

    private Mono<Account> holder(AccountId own, LoginId login) {
        AccountScope scope = new AccountScope(own);
        return store.account(scope)
                .flatMap(row -> facts.link(scope, row)
                        .doOnNext(link -> require(link.holder().equals(login), "customer.login.account_id"))
                        .map(link -> new Account(scope, link, new Standing.Holder(row.state()))));
    }

    /** @param login whose sub-account it must be; null: an app's, or the holder looks through it */
    private Mono<Membership> membership(Caller.SubAccount subAccount, @Nullable LoginId login) {
        AccountScope scope = new AccountScope(subAccount.account());
        return store.recipient(scope, subAccount.id())
                .flatMap(found -> admitted(scope, found, login)
                        .then(Mono.zip(
                                facts.link(scope, found.account()),
                                shares(scope, found),
                                (link, shares) -> new Membership(
                                        scope, link, found.account().state(), subAccount.id(), shares))));
    }

    private Mono<Admission> admitted(AccountScope scope, AccessStore.Recipient found, @Nullable LoginId login) {
        return facts.admission(scope, found.account(), found.subAccount())
                .doOnNext(admission ->
                        require(login == null || login.equals(admission.login()), "customer.sub_account.login_id"));
    }

    private Mono<List<Membership.Held>> shares(AccountScope scope, AccessStore.Recipient found) {
        return Flux.fromIterable(found.shares())
                .concatMap(row ->
                        facts.share(scope, found.account(), row).map(share -> new Membership.Held(row.id(), share)))
                .doOnNext(held -> require(
                        held.share().subAccount().equals(found.subAccount().id()), "customer.share.sub_account_id"))
                .collectList();
    }

    /** A column that found a row must say what was sealed in it; otherwise somebody wrote it without the key. */
    private static void require(boolean same, String column) {
        if (!same) {
            throw new Failure.IntegrityViolated(column);
        }
    }

    private Mono<ReadGrant> grant(Account account) {
        OwnerScope whole = OwnerScope.whole(account.link().owner());
        return AccessRules.mayReadEverything(account.standing())
                ? Mono.just(ReadGrant.everything(whole))
                : store.machines(whole).collectList().flatMap(machines -> Mono.justOrEmpty(grant(account, machines)));
    }

    private Optional<ReadGrant> grant(Account account, Collection<MachineId> machines) {
        OwnerScope whole = OwnerScope.whole(account.link().owner());
        if (AccessRules.mayReadEverything(account.standing())) {
            return Optional.of(ReadGrant.everything(whole.narrowedTo(machines)));
        }
        Map<MachineId, List<ReadGrant.Entry>> entries = new HashMap<>();
        for (MachineId machine : machines) {
            List<ReadGrant.Entry> found =
                    AccessRules.entries(account.standing(), account.link().aliasOf(machine), clock.instant());
            if (!found.isEmpty()) {
                entries.put(machine, found);
            }
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(ReadGrant.some(whole, entries));
    }

    private record Account(AccountScope scope, AccountLink link, Standing standing) {}
}
