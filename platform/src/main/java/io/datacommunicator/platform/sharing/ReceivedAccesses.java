package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.Membership;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.Addressee;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.encryption.OpaqueCipher;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.sharing.SharingRecords.KnownSubAccount;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What others let people see: invitations taken and given back. */
@Component
final class ReceivedAccesses {
    private static final Comparator<ReceivedAccess> ORDER = Comparator.comparing(
                    ReceivedAccess::holder, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(access -> access.id().value());

    private final Permissions permissions;
    private final Callers callers;
    private final ScopesForWorkWithoutCaller scopes;
    private final SharingRecords records;
    private final OpaqueCipher codes;
    private final Machines machines;
    private final Logins logins;
    private final SharingNotices notices;
    private final Clock clock;

    ReceivedAccesses(
            Permissions permissions,
            Callers callers,
            ScopesForWorkWithoutCaller scopes,
            SharingRecords records,
            OpaqueCipher codes,
            Machines machines,
            Logins logins,
            SharingNotices notices,
            Clock clock) {
        this.permissions = permissions;
        this.callers = callers;
        this.scopes = scopes;
        this.records = records;
        this.codes = codes;
        this.machines = machines;
        this.logins = logins;
        this.notices = notices;
        this.clock = clock;
    }

    /** Ordered by the name of the holder. */
    Mono<List<ReceivedAccess>> of(Caller caller) {
        return machines.visibleTo(caller)
                .flatMapMany(seen -> permissions
                        .memberships(caller)
                        .concatMap(member -> holderOf(member).map(holder -> shown(member, holder, seen))))
                .collectSortedList(ORDER);
    }

    /** Refuses with {@code NotVisible}. */
    Mono<ReceivedAccess> of(Caller caller, SubAccountId id) {
        return of(caller)
                .flatMapIterable(all -> all)
                .filter(access -> access.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /**
     * Takes an invitation. Refuses with {@code NotVisible} a code that is none, was used or is over, and with {@code
     * Invalid} one that was sent to somebody else.
     */
    Mono<ReceivedAccess> accept(Caller caller, String code) {
        return caller instanceof Caller.Person person
                ? invited(person, code)
                        .flatMap(found -> records.accept(found.scope(), found.known(), person.login())
                                .then(callers.signedIn(person.login(), person.signIn()))
                                .flatMap(now -> tell(now, found.known())
                                        .then(of(now, found.known().id()))))
                : Mono.error(new Failure.NotVisible());
    }

    private Mono<Void> tell(Caller recipient, KnownSubAccount accepted) {
        return permissions
                .memberships(recipient)
                .filter(member -> member.id().equals(accepted.id()))
                .next()
                .flatMap(member ->
                        notices.accepted(member.holder(), accepted.details().label()));
    }

    /** Ends an invitation; refusals as of {@link #accept}. What the owner called the recipient. */
    Mono<String> decline(Caller caller, String code) {
        return caller instanceof Caller.Person person
                ? invited(person, code)
                        .flatMap(found -> records.remove(
                                        found.scope(), found.known().id(), Actors.of(caller), "declined")
                                .thenReturn(found.known().details().label()))
                : Mono.error(new Failure.NotVisible());
    }

    /** Gives the access back; refuses with {@code NotVisible} what the caller has not, and everybody but people. */
    Mono<Void> leave(Caller caller, SubAccountId id) {
        return permissions
                .mayLeave(caller, id)
                .flatMap(account -> records.remove(account, id, Actors.of(caller), "left"))
                .then();
    }

    private Mono<Invited> invited(Caller.Person person, String text) {
        return Mono.justOrEmpty(InvitationCode.read(codes, text))
                .flatMap(code -> find(code).filter(found -> isOpen(found.known(), code)))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                .flatMap(found -> logins.mailAddress(person.login())
                        .filter(address ->
                                found.isTo(address) && !found.scope().account().equals(person.own()))
                        .switchIfEmpty(Mono.error(
                                () -> new Failure.Invalid("input.code", "an invitation to your own mail address")))
                        .thenReturn(found));
    }

    private Mono<Invited> find(InvitationCode code) {
        AccountScope scope = scopes.accountOfInvitation(code.account());
        return records.find(scope, code.subAccount()).map(known -> new Invited(scope, known));
    }

    private boolean isOpen(KnownSubAccount known, InvitationCode code) {
        Invitation invitation = known.details().invitation();
        return known.details().login() == null
                && invitation != null
                && invitation.isOpenWith(code.hash(), clock.instant());
    }

    private Mono<String> holderOf(Membership member) {
        return logins.addressee(member.holder()).map(Addressee::name).defaultIfEmpty("");
    }

    private ReceivedAccess shown(Membership member, String holder, List<VisibleMachine> seen) {
        List<VisibleMachine> theirs = seen.stream()
                .filter(machine -> machine.ref().owner().equals(member.owner()))
                .toList();
        return new ReceivedAccess(
                member.id(),
                holder,
                member.shares().stream()
                        .map(held -> new VisibleShare(
                                held.id(),
                                held.share(),
                                theirs.stream()
                                        .filter(machine -> member.names(held.share(), machine.id()))
                                        .toList(),
                                ShareState.of(held.share(), clock.instant())))
                        .toList());
    }

    private record Invited(AccountScope scope, KnownSubAccount known) {
        boolean isTo(String mailAddress) {
            Invitation invitation = known.details().invitation();
            return invitation != null && invitation.mailAddress().equalsIgnoreCase(mailAddress);
        }
    }
}
