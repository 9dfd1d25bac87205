package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.account.MailAddress;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.encryption.OpaqueCipher;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.machine.OwnMachines;
import io.datacommunicator.platform.sharing.SharingRecords.All;
import io.datacommunicator.platform.sharing.SharingRecords.KnownShare;
import io.datacommunicator.platform.throttle.Budget;
import io.datacommunicator.platform.throttle.Throttle;
import io.datacommunicator.schema.catalogue.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who has access to accounts that are not their own, as the owners see and decide it. */
@Component
final class SubAccounts {
    static final Duration LIFE_OF_INVITATION = Duration.ofDays(7);
    private static final int MOST = 1_000;
    /** Whoever may write mails to strangers writes not too many. */
    private static final Budget OF_ACCOUNT = new Budget("invitations of an account", 100, Duration.ofHours(1));

    private static final Budget OF_ADDRESS = new Budget("invitations to an address", 5, Duration.ofHours(1));
    private static final Comparator<SubAccount> ORDER = Comparator.comparing(
                    SubAccount::label, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(subAccount -> subAccount.id().value());

    private final Permissions permissions;
    private final SharingRecords records;
    private final OpaqueCipher codes;
    private final Machines machines;
    private final SharingNotices notices;
    private final Throttle throttle;
    private final SecureRandom random;
    private final Clock clock;

    SubAccounts(
            Permissions permissions,
            SharingRecords records,
            OpaqueCipher codes,
            Machines machines,
            SharingNotices notices,
            Throttle throttle,
            SecureRandom random,
            Clock clock) {
        this.permissions = permissions;
        this.records = records;
        this.codes = codes;
        this.machines = machines;
        this.notices = notices;
        this.throttle = throttle;
        this.random = random;
        this.clock = clock;
    }

    /** Ordered by label. Whatever there is takes the same number of statements. */
    Mono<List<SubAccount>> ownedBy(Caller caller) {
        return machines.ownedBy(caller)
                .flatMap(own -> records.all(own.account().account()).map(all -> shown(own, all)));
    }

    /** Refuses with {@code NotVisible}. */
    Mono<SubAccount> ownedBy(Caller caller, SubAccountId id) {
        return ownedBy(caller)
                .flatMapIterable(all -> all)
                .filter(subAccount -> subAccount.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** Refuses with {@code TooOften} too many mails, of one account or to one address. */
    Mono<SubAccount> invite(Caller caller, String label, MailAddress address, Optional<Language> language) {
        return permissions.mayManage(caller).flatMap(own -> {
            throttle.take(OF_ACCOUNT, own.id());
            throttle.take(OF_ADDRESS, address.text().toLowerCase(Locale.ROOT));
            SubAccountId id = new SubAccountId(UUID.randomUUID());
            InvitationCode code = InvitationCode.random(own.id(), id, random);
            Invitation invitation =
                    new Invitation(address.text(), clock.instant().plus(LIFE_OF_INVITATION), code.hash());
            return refuseTooMany(own.account())
                    .then(records.add(
                            own.account(), id, new SubAccountDetails(null, label, invitation), Actors.of(caller)))
                    .then(notices.invite(own.link().holder(), address, language, code.text(codes)))
                    .then(ownedBy(caller, id));
        });
    }

    /** The invitation or the sub-account with all its shares; refuses with {@code NotVisible} what is not the caller's. */
    Mono<Void> remove(Caller caller, SubAccountId id) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> records.find(own.account(), id)
                        .flatMap(known -> records.remove(own.account(), id, Actors.of(caller), "removed")
                                .then(notices.ended(own.link().holder(), known.details()))));
    }

    private Mono<Long> refuseTooMany(AccountScope scope) {
        return records.all(scope)
                .map(all -> (long) all.subAccounts().size())
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(() -> new Failure.LimitExceeded("subAccounts", "" + MOST)));
    }

    private List<SubAccount> shown(OwnMachines own, All all) {
        return all.subAccounts().stream()
                .map(known -> SubAccount.of(
                        known.id(),
                        known.details(),
                        all.sharesOf(known.id()).stream()
                                .map(share -> shown(own, share))
                                .toList(),
                        clock.instant()))
                .sorted(ORDER)
                .toList();
    }

    private VisibleShare shown(OwnMachines own, KnownShare known) {
        Share share = known.share();
        return new VisibleShare(known.id(), share, own.named(share.machines()), ShareState.of(share, clock.instant()));
    }
}
