package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineAlias;
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
    private final AccountFacts facts;
    private final Audit audit;
    private final Clock clock;

    Shares(
            Permissions permissions,
            ShareStore store,
            CustomerCipher cipher,
            AccountFacts facts,
            Audit audit,
            Clock clock) {
        this.permissions = permissions;
        this.store = store;
        this.cipher = cipher;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A sub-account of the holder's account for this Login. */
    public Mono<SubAccountId> admit(Caller holder, LoginId recipient, String label) {
        SubAccountId id = new SubAccountId(UUID.randomUUID());
        return permissions
                .mayManage(holder)
                .flatMap(own -> store.accountKey(own.account()).flatMap(key -> admit(own, key, id, recipient, label)))
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
                .flatMap(own -> store.accountKey(own.account())
                        .flatMap(key -> share(own, key, id, subAccount, machines, terms)))
                .thenReturn(id);
    }

    private Mono<Long> admit(OwnAccount own, WrappedKey key, SubAccountId id, LoginId recipient, String label) {
        AccountScope scope = own.account();
        Binding binding =
                Binding.of("customer.sub_account.sealed", scope.account().value(), id.value());
        return Mono.zip(cipher.seal(scope, key, binding, label), audit.chain(scope, key))
                .flatMap(made -> store.addSubAccount(
                        scope, id, recipient, made.getT1(), made.getT2(), entry("sub-account.admitted", id.value())));
    }

    private Mono<Long> share(
            OwnAccount own,
            WrappedKey key,
            ShareId id,
            SubAccountId subAccount,
            Optional<Set<MachineId>> machines,
            ShareTerms terms) {
        AccountScope scope = own.account();
        Set<MachineAlias> aliases =
                machines.orElse(Set.of()).stream().map(own.link()::aliasOf).collect(Collectors.toUnmodifiableSet());
        return Mono.zip(facts.sealTerms(scope, key, id, terms), audit.chain(scope, key))
                .flatMap(made -> store.addShare(
                        scope,
                        subAccount,
                        id,
                        machines.isEmpty(),
                        aliases,
                        made.getT1(),
                        made.getT2(),
                        entry("share.made", id.value())));
    }

    private AuditEntry entry(String deed, UUID about) {
        return new AuditEntry(clock.instant(), "holder", deed, Map.of("id", about.toString()));
    }
}
