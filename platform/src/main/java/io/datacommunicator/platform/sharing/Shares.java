package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.machine.OwnMachines;
import io.datacommunicator.platform.sharing.SharingRecords.KnownShare;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets others see machines of an account. What ends or shrinks here holds for the next question anybody asks. */
@Component
public final class Shares {
    private static final int MOST_OF_ONE = 50;

    private final Permissions permissions;
    private final SharingRecords records;
    private final SubAccounts subAccounts;
    private final Machines machines;
    private final SharingNotices notices;

    Shares(
            Permissions permissions,
            SharingRecords records,
            SubAccounts subAccounts,
            Machines machines,
            SharingNotices notices) {
        this.permissions = permissions;
        this.records = records;
        this.subAccounts = subAccounts;
        this.machines = machines;
        this.notices = notices;
    }

    /** A sub-account of the holder's account for this Login, without an invitation. */
    public Mono<SubAccountId> admit(Caller holder, LoginId recipient, String label) {
        SubAccountId id = new SubAccountId(UUID.randomUUID());
        return permissions
                .mayManage(holder)
                .flatMap(own -> records.add(
                        own.account(), id, new SubAccountDetails(recipient, label, null), Actors.of(holder)))
                .thenReturn(id);
    }

    /**
     * Shares machines of the holder's account on these terms.
     *
     * @param machines empty: all, also those that will appear
     */
    public Mono<ShareId> share(
            Caller holder, SubAccountId subAccount, Optional<Set<MachineId>> machines, ShareTerms terms) {
        return permissions
                .mayManage(holder)
                .flatMap(own -> share(holder, own, subAccount, machines.map(named -> aliases(own, named)), terms));
    }

    Mono<VisibleShare> create(Caller caller, SubAccountId subAccount, WantedTerms wanted) {
        ShareTerms terms = wanted.checked();
        return machines.ownedBy(caller)
                .flatMap(mine -> subAccounts
                        .ownedBy(caller, subAccount)
                        .filter(known -> known.shares().size() < MOST_OF_ONE)
                        .switchIfEmpty(Mono.error(() -> new Failure.LimitExceeded("shares", "" + MOST_OF_ONE)))
                        .flatMap(_ -> share(caller, mine.account(), subAccount, named(mine, wanted), terms))
                        .flatMap(id -> shown(caller, subAccount, id))
                        .flatMap(share -> told(mine.account(), share)));
    }

    Mono<VisibleShare> change(Caller caller, ShareId id, WantedTerms wanted) {
        ShareTerms terms = wanted.checked();
        return machines.ownedBy(caller)
                .flatMap(mine -> records.find(mine.account().account(), id)
                        .flatMap(before -> replace(
                                caller,
                                mine.account(),
                                before,
                                of(before.share().subAccount(), named(mine, wanted), terms)
                                        .paused(before.share().paused()),
                                "changed")));
    }

    /** @param paused {@code false}: it goes on. Refuses with {@code Conflict} what is so already */
    Mono<VisibleShare> pause(Caller caller, ShareId id, boolean paused) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> records.find(own.account(), id)
                        .filter(before -> before.share().paused() != paused)
                        .switchIfEmpty(Mono.error(() -> new Failure.Conflict("input.id")))
                        .flatMap(before -> replace(
                                caller, own, before, before.share().paused(paused), paused ? "paused" : "resumed")));
    }

    /** The share as it was. */
    Mono<VisibleShare> revoke(Caller caller, ShareId id) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> records.find(own.account(), id)
                        .flatMap(known -> shown(caller, known.share().subAccount(), id)
                                .flatMap(share -> records.remove(own.account(), known, Actors.of(caller))
                                        .then(told(own, share)))));
    }

    /** Refuses with {@code NotVisible} what is not the caller's. */
    Mono<VisibleShare> ownedBy(Caller caller, ShareId id) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> records.find(own.account(), id))
                .map(KnownShare::share)
                .flatMap(share -> shown(caller, share.subAccount(), id));
    }

    private Mono<ShareId> share(
            Caller caller,
            OwnAccount own,
            SubAccountId subAccount,
            Optional<Set<MachineAlias>> named,
            ShareTerms terms) {
        ShareId id = new ShareId(UUID.randomUUID());
        return records.add(own.account(), id, of(subAccount, named, terms), Actors.of(caller))
                .thenReturn(id);
    }

    private Mono<VisibleShare> shown(Caller caller, SubAccountId subAccount, ShareId id) {
        return subAccounts
                .ownedBy(caller, subAccount)
                .flatMapIterable(SubAccount::shares)
                .filter(share -> share.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private Mono<VisibleShare> replace(Caller caller, OwnAccount own, KnownShare before, Share after, String deed) {
        return records.replace(own.account(), before, after, Actors.of(caller), deed)
                .then(Mono.defer(() -> shown(caller, after.subAccount(), before.id())))
                .flatMap(share -> told(own, share));
    }

    private static Optional<Set<MachineAlias>> named(OwnMachines mine, WantedTerms wanted) {
        return wanted.allMachines() ? Optional.empty() : Optional.of(mine.aliases(wanted.machines()));
    }

    private static Set<MachineAlias> aliases(OwnAccount own, Set<MachineId> machines) {
        return machines.stream().map(own.link()::aliasOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Share of(SubAccountId subAccount, Optional<Set<MachineAlias>> machines, ShareTerms terms) {
        return machines.map(named -> Share.of(subAccount, named, terms))
                .orElseGet(() -> Share.ofAll(subAccount, terms));
    }

    private Mono<VisibleShare> told(OwnAccount own, VisibleShare share) {
        return records.find(own.account(), share.share().subAccount())
                .flatMap(known -> notices.changed(own.link().holder(), known.details()))
                .thenReturn(share);
    }
}
