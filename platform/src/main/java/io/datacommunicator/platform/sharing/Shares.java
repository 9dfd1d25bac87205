package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets others see machines of an account. */
@Component
public final class Shares {
    private final Permissions permissions;
    private final ShareStore store;
    private final CustomerCipher cipher;
    private final AccountKeys keys;
    private final AccountFacts facts;
    private final Audit audit;
    private final Clock clock;

    Shares(
            Permissions permissions,
            ShareStore store,
            CustomerCipher cipher,
            AccountKeys keys,
            AccountFacts facts,
            Audit audit,
            Clock clock) {
        this.permissions = permissions;
        this.store = store;
        this.cipher = cipher;
        this.keys = keys;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sub-account of the holder's account for this Login. */
    public Mono<SubAccountId> admit(Caller holder, LoginId recipient, String label) {
        SubAccountId id = new SubAccountId(UUID.randomUUID());
        return permissions
                .mayManage(holder)
                .flatMap(own -> keys.of(own.account()).flatMap(key -> admit(own, key, id, recipient, label)))
                .thenReturn(id);
    }

    /**
     * Shares machines of the holder's account on these terms.
     *
     * @param machines empty: all, also those that will appear
     */
    public Mono<ShareId> share(
            Caller holder, SubAccountId subAccount, Optional<Set<MachineId>> machines, ShareTerms terms) {
        ShareId id = new ShareId(UUID.randomUUID());
        return permissions
                .mayManage(holder)
                .flatMap(own -> keys.of(own.account())
                        .flatMap(key -> share(own, key, id, shareOf(own, subAccount, machines, terms))))
                .thenReturn(id);
    }

    private Mono<Long> admit(OwnAccount own, WrappedKey key, SubAccountId id, LoginId recipient, String label) {
        AccountScope scope = own.account();
        SubAccountDetails details = new SubAccountDetails(recipient, label);
        return Mono.zip(
                        cipher.seal(scope, key, AccountFacts.subAccountOf(scope.account(), id), details),
                        audit.chain(scope, key))
                .flatMap(made -> store.addSubAccount(
                        scope, id, recipient, made.getT1(), made.getT2(), entry("sub-account.admitted", id.value())));
    }

    private Mono<Long> share(OwnAccount own, WrappedKey key, ShareId id, Share share) {
        AccountScope scope = own.account();
        return Mono.zip(facts.sealShare(scope, key, id, share), audit.chain(scope, key))
                .flatMap(made -> store.addShare(
                        scope, share.subAccount(), id, made.getT1(), made.getT2(), entry("share.made", id.value())));
    }

    private static Share shareOf(
            OwnAccount own, SubAccountId subAccount, Optional<Set<MachineId>> machines, ShareTerms terms) {
        return machines.map(named -> Share.of(
                        subAccount,
                        named.stream().map(own.link()::aliasOf).collect(Collectors.toUnmodifiableSet()),
                        terms))
                .orElseGet(() -> Share.ofAll(subAccount, terms));
    }

    private AuditEntry entry(String deed, UUID about) {
        return new AuditEntry(clock.instant(), "holder", deed, Map.of("id", about.toString()));
    }
}
