package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.MachineRef;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.encryption.MachineDetails;
import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.RecordCipher;
import io.datacommunicator.platform.encryption.SealedMachine;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The machines of all owners, each as far as the caller may see it. */
@Component
public final class Machines {
    /** By name as far as the caller may see it, and never by anything he may not. */
    private static final Comparator<VisibleMachine> ORDER = Comparator.comparing(
                    VisibleMachine::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER))
            .thenComparing(machine -> machine.id().value());

    private final Permissions permissions;
    private final MachineStore store;
    private final RecordCipher cipher;
    private final Audit audit;
    private final MachineIds ids;
    private final MachineSettings settings;
    private final Clock clock;

    Machines(
            Permissions permissions,
            MachineStore store,
            RecordCipher cipher,
            Audit audit,
            MachineIds ids,
            MachineSettings settings,
            Clock clock) {
        this.permissions = permissions;
        this.store = store;
        this.cipher = cipher;
        this.audit = audit;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ordered by name, unnamed ones last. */
    public Mono<List<VisibleMachine>> visibleTo(Caller caller) {
        return permissions
                .mayRead(caller)
                .concatMap(grant -> store.all(grant.scope()).concatMap(machine -> cipher.open(machine, grant)))
                .collectSortedList(ORDER);
    }

    /** Those of the caller's own account; refuses with {@code NotVisible} whoever has none. */
    public Mono<OwnMachines> ownedBy(Caller caller) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> visibleTo(caller).map(seen -> new OwnMachines(own, seen, ids)));
    }

    /** Refuses with {@code NotVisible}. */
    public Mono<VisibleMachine> visibleTo(Caller caller, MachineRef machine) {
        return permissions.mayRead(caller, machine).flatMap(grant -> machine(grant, machine.machine()));
    }

    /** Applies the owner's words; refuses what is not his with {@code NotVisible}. */
    Mono<VisibleMachine> change(Caller caller, MachineRef machine, MachineChange change) {
        return permissions
                .mayManage(caller)
                .filter(own -> own.owner().owner().equals(machine.owner()))
                .flatMap(own -> store.find(own.owner(), machine.machine())
                        .flatMap(before -> changed(caller, own, before, change)))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                .then(visibleTo(caller, machine));
    }

    /** The machine that says this of itself; made if it was never heard of. */
    public Mono<MachineId> arrived(Caller.Device communicator, MachineIdentity identity) {
        OwnerScope scope = communicator.scope();
        return cipher.identityIndex(scope, identity)
                .flatMap(index -> store.withIdentity(scope, index)
                        .switchIfEmpty(Mono.defer(() -> add(communicator, identity, index))));
    }

    private Mono<VisibleMachine> machine(ReadGrant grant, MachineId machine) {
        return store.find(grant.scope(), machine)
                .flatMap(row -> cipher.open(row, grant))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private Mono<Boolean> changed(Caller caller, OwnAccount own, SealedMachine before, MachineChange change) {
        OwnerScope scope = own.owner();
        AuditEntry entry = entry(Actors.of(caller), "machine.changed", before.id());
        return cipher.openToChange(before, own)
                .map(change::applyTo)
                .flatMap(details -> cipher.seal(scope, before.id(), details))
                .flatMap(
                        after -> audit.chain(scope).flatMap(chain -> store.replace(scope, before, after, chain, entry)))
                .filter(replaced -> replaced)
                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("input.id")));
    }

    private Mono<MachineId> add(Caller.Device communicator, MachineIdentity identity, byte[] index) {
        OwnerScope scope = communicator.scope();
        MachineId id = new MachineId(UUID.randomUUID());
        MachineDetails details = detailsOf(identity);
        AuditEntry entry = entry("communicator " + communicator.alias(), "machine.appeared", id);
        return cipher.seal(scope, id, details)
                .flatMap(machine -> audit.chain(scope)
                        .flatMap(chain -> store.add(scope, machine, index, identity.articleNumber(), chain, entry)))
                .then(store.withIdentity(scope, index));
    }

    private MachineDetails detailsOf(MachineIdentity identity) {
        Optional<MachineSettings.Named> named = settings.named(identity.articleNumber());
        return new MachineDetails(
                identity.articleNumber(),
                identity.machineNumber(),
                identity.serialNumber(),
                identity.productionDate(),
                named.map(MachineSettings.Named::name).orElse(null),
                settings.timeZone().getId(),
                named.map(MachineSettings.Named::place).orElse(MachineDetails.Place.UNKNOWN));
    }

    private AuditEntry entry(String actor, String deed, MachineId machine) {
        return new AuditEntry(
                clock.instant(), actor, deed, Map.of("machine", machine.value().toString()));
    }
}
