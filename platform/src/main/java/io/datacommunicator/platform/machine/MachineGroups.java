package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineGroupId;
import io.datacommunicator.platform.machine.MachineGroupStore.Row;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Groups of the caller's own machines. They order machines; what is shared does not follow them. */
@Component
final class MachineGroups {
    private static final int MOST = 100;
    private static final Comparator<MachineGroup> ORDER = Comparator.comparing(
                    MachineGroup::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(group -> group.id().value());

    private final MachineGroupStore store;
    private final Machines machines;
    private final CustomerCipher cipher;
    private final AccountKeys keys;
    private final Audit audit;
    private final Clock clock;

    MachineGroups(
            MachineGroupStore store,
            Machines machines,
            CustomerCipher cipher,
            AccountKeys keys,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.machines = machines;
        this.cipher = cipher;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ordered by name. */
    Mono<List<MachineGroup>> ownedBy(Caller caller) {
        return with(
                caller,
                mine -> store.all(mine.scope())
                        .concatMap(row -> opened(mine, row))
                        .collectSortedList(ORDER));
    }

    /** Refuses with {@code NotVisible}. */
    Mono<MachineGroup> ownedBy(Caller caller, MachineGroupId id) {
        return with(caller, mine -> found(mine, id).flatMap(row -> opened(mine, row)));
    }

    /** Refuses with {@code NotVisible} where one of the machines is not the caller's own. */
    Mono<MachineGroup> create(Caller caller, String name, List<String> wanted) {
        MachineGroupId id = new MachineGroupId(UUID.randomUUID());
        return with(
                caller,
                mine -> refuseTooMany(mine)
                        .then(Mono.defer(() -> sealed(mine, id, mine.details(name, wanted))))
                        .zipWith(audit.chain(mine.scope(), mine.key()))
                        .flatMap(made -> store.add(
                                mine.scope(),
                                new Row(id.value(), made.getT1()),
                                made.getT2(),
                                entry(caller, "made", id)))
                        .thenReturn(mine.group(id, mine.details(name, wanted))));
    }

    /** Gives a group another name and other machines; refusals as of {@link #create}. */
    Mono<MachineGroup> change(Caller caller, MachineGroupId id, String name, List<String> wanted) {
        return with(
                caller,
                mine -> found(mine, id)
                        .flatMap(before -> sealed(mine, id, mine.details(name, wanted))
                                .zipWith(audit.chain(mine.scope(), mine.key()))
                                .flatMap(made -> store.replace(
                                        mine.scope(),
                                        before,
                                        made.getT1(),
                                        made.getT2(),
                                        entry(caller, "changed", id))))
                        .then(Mono.fromSupplier(() -> mine.group(id, mine.details(name, wanted)))));
    }

    /** Its machines stay. Refuses with {@code NotVisible}. */
    Mono<Long> remove(Caller caller, MachineGroupId id) {
        return with(
                caller,
                mine -> found(mine, id)
                        .zipWith(audit.chain(mine.scope(), mine.key()))
                        .flatMap(made ->
                                store.remove(mine.scope(), made.getT1(), made.getT2(), entry(caller, "removed", id))));
    }

    private Mono<Row> found(Mine mine, MachineGroupId id) {
        return store.group(mine.scope(), id).switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private Mono<Long> refuseTooMany(Mine mine) {
        return store.all(mine.scope())
                .count()
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(() -> new Failure.LimitExceeded("machineGroups", "" + MOST)));
    }

    private <T> Mono<T> with(Caller caller, Function<Mine, Mono<T>> work) {
        return machines.ownedBy(caller)
                .flatMap(own -> keys.of(own.account().account())
                        .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                        .map(key -> new Mine(own, key)))
                .flatMap(work);
    }

    private Mono<byte[]> sealed(Mine mine, MachineGroupId id, MachineGroupDetails details) {
        return cipher.seal(mine.scope(), mine.key(), binding(mine.scope(), id), details);
    }

    private Mono<MachineGroup> opened(Mine mine, Row row) {
        MachineGroupId id = new MachineGroupId(row.id());
        return cipher.open(mine.scope(), mine.key(), binding(mine.scope(), id), row.sealed(), MachineGroupDetails.class)
                .map(details -> mine.group(id, details));
    }

    private static Binding binding(AccountScope scope, MachineGroupId id) {
        return Binding.of("customer.machine_group.sealed", scope.account().value(), id.value());
    }

    private AuditEntry entry(Caller caller, String deed, MachineGroupId id) {
        return new AuditEntry(
                clock.instant(),
                Actors.of(caller),
                "machine-group." + deed,
                Map.of("id", id.value().toString()));
    }

    /** The caller's machines with the key of their account. */
    private record Mine(OwnMachines machines, WrappedKey key) {
        AccountScope scope() {
            return machines.account().account();
        }

        MachineGroupDetails details(String name, List<String> wanted) {
            return new MachineGroupDetails(name, machines.aliases(wanted));
        }

        MachineGroup group(MachineGroupId id, MachineGroupDetails details) {
            return new MachineGroup(id, details.name(), machines.named(details.machines()));
        }
    }
}
