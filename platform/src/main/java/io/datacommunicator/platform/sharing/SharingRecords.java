package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.sharing.SharingStore.Row;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sub-accounts and shares of an account: opened when they are read, sealed and audited when they change. */
@Component
final class SharingRecords {
    private final SharingStore store;
    private final CustomerCipher cipher;
    private final AccountKeys keys;
    private final AccountFacts facts;
    private final Audit audit;
    private final Clock clock;

    SharingRecords(
            SharingStore store, CustomerCipher cipher, AccountKeys keys, AccountFacts facts, Audit audit, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.keys = keys;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<All> all(AccountScope scope) {
        return keyed(
                        scope,
                        key -> store.all(scope)
                                .flatMap(found -> Mono.zip(
                                        Flux.fromIterable(found.subAccounts())
                                                .concatMap(row -> open(scope, key, row))
                                                .collectList(),
                                        Flux.fromIterable(found.shares())
                                                .concatMap(row -> openShare(scope, key, row))
                                                .collectList(),
                                        All::new)))
                .defaultIfEmpty(new All(List.of(), List.of()));
    }

    /** Refuses with {@code NotVisible}. */
    Mono<KnownSubAccount> find(AccountScope scope, SubAccountId id) {
        return keyed(scope, key -> store.subAccount(scope, id).flatMap(row -> open(scope, key, row)))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** Refuses with {@code NotVisible}. */
    Mono<KnownShare> find(AccountScope scope, ShareId id) {
        return keyed(scope, key -> store.share(scope, id).flatMap(row -> openShare(scope, key, row)))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    Mono<Long> add(AccountScope scope, SubAccountId id, SubAccountDetails details, String actor) {
        return deed(
                scope,
                key -> seal(scope, key, id, details),
                (bytes, chain) -> store.addSubAccount(
                        scope,
                        new Row(id.value(), bytes),
                        details.login(),
                        chain,
                        entry(actor, details.login() == null ? "sub-account.invited" : "sub-account.admitted", id)));
    }

    Mono<Long> accept(AccountScope scope, KnownSubAccount invited, LoginId login) {
        return deed(
                scope,
                key -> seal(scope, key, invited.id(), invited.details().acceptedBy(login)),
                (bytes, chain) -> store.changeSubAccount(
                        scope,
                        invited.row(),
                        login,
                        bytes,
                        chain,
                        entry(Actors.person(login), "sub-account.accepted", invited.id())));
    }

    /** @param deed as {@code removed}, {@code declined}, {@code left} */
    Mono<Long> remove(AccountScope scope, SubAccountId id, String actor, String deed) {
        return keyed(scope, key -> audit.chain(scope, key))
                .flatMap(chain -> store.removeSubAccount(scope, id, chain, entry(actor, "sub-account." + deed, id)));
    }

    Mono<Long> add(AccountScope scope, ShareId id, Share share, String actor) {
        return deed(
                scope,
                key -> facts.sealShare(scope, key, id, share),
                (bytes, chain) -> store.addShare(
                        scope,
                        share.subAccount(),
                        new Row(id.value(), bytes),
                        chain,
                        entry(actor, "share.made", id, share.subAccount())));
    }

    /** @param deed as {@code changed}, {@code paused}, {@code resumed} */
    Mono<Long> replace(AccountScope scope, KnownShare before, Share after, String actor, String deed) {
        return deed(
                scope,
                key -> facts.sealShare(scope, key, before.id(), after),
                (bytes, chain) -> store.replaceShare(
                        scope,
                        before.row(),
                        bytes,
                        chain,
                        entry(actor, "share." + deed, before.id(), after.subAccount())));
    }

    Mono<Long> remove(AccountScope scope, KnownShare share, String actor) {
        return keyed(scope, key -> audit.chain(scope, key))
                .flatMap(chain -> store.removeShare(
                        scope,
                        share.row(),
                        chain,
                        entry(actor, "share.revoked", share.id(), share.share().subAccount())));
    }

    private Mono<Long> deed(AccountScope scope, Sealing sealing, BiFunction<byte[], Chain, Mono<Long>> write) {
        return keyed(scope, key -> Mono.zip(sealing.with(key), audit.chain(scope, key)))
                .flatMap(made -> write.apply(made.getT1(), made.getT2()));
    }

    private <T> Mono<T> keyed(AccountScope scope, Function<WrappedKey, Mono<T>> work) {
        return keys.of(scope).switchIfEmpty(Mono.error(Failure.NotVisible::new)).flatMap(work);
    }

    private Mono<byte[]> seal(AccountScope scope, WrappedKey key, SubAccountId id, SubAccountDetails details) {
        return cipher.seal(scope, key, AccountFacts.subAccountOf(scope.account(), id), details);
    }

    private Mono<KnownSubAccount> open(AccountScope scope, WrappedKey key, Row row) {
        SubAccountId id = new SubAccountId(row.id());
        return cipher.open(
                        scope,
                        key,
                        AccountFacts.subAccountOf(scope.account(), id),
                        row.sealed(),
                        SubAccountDetails.class)
                .map(details -> new KnownSubAccount(id, row, details));
    }

    private Mono<KnownShare> openShare(AccountScope scope, WrappedKey key, Row row) {
        ShareId id = new ShareId(row.id());
        return facts.openShare(scope, key, id, row.sealed()).map(share -> new KnownShare(id, row, share));
    }

    private AuditEntry entry(String actor, String deed, SubAccountId id) {
        return entry(actor, deed, Map.of("subAccount", id.value().toString()));
    }

    private AuditEntry entry(String actor, String deed, ShareId id, SubAccountId subAccount) {
        return entry(
                actor,
                deed,
                Map.of(
                        "id",
                        id.value().toString(),
                        "subAccount",
                        subAccount.value().toString()));
    }

    private AuditEntry entry(String actor, String deed, Map<String, String> about) {
        return new AuditEntry(clock.instant(), actor, deed, about);
    }

    @FunctionalInterface
    private interface Sealing {
        Mono<byte[]> with(WrappedKey key);
    }

    record KnownSubAccount(SubAccountId id, Row row, SubAccountDetails details) {}

    record KnownShare(ShareId id, Row row, Share share) {}

    record All(List<KnownSubAccount> subAccounts, List<KnownShare> shares) {
        All {
            subAccounts = List.copyOf(subAccounts);
            shares = List.copyOf(shares);
        }

        List<KnownShare> sharesOf(SubAccountId subAccount) {
            return shares.stream()
                    .filter(share -> share.share().subAccount().equals(subAccount))
                    .toList();
        }
    }
}
