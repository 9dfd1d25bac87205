package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.MachineDatabase;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.encryption.SealedMachine;
import io.datacommunicator.platform.id.MachineId;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code machine_data.machine}. */
@Component
final class MachineStore {
    private final MachineDatabase database;

    MachineStore(MachineDatabase database) {
        this.database = database;
    }

    /** All machines of the scope. */
    Flux<SealedMachine> all(OwnerScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select id, sealed from machine_data.machine"
                                + " where owner = $1 and ($2::uuid[] is null or id = any ($2)) order by id",
                        MachineStore::sealed,
                        scope.owner().value(),
                        Rows.Null.or(scope.machineParameter(), UUID[].class)));
    }

    Mono<SealedMachine> find(OwnerScope scope, MachineId machine) {
        return scope.covers(machine) ? all(scope.narrowedTo(machine)).next() : Mono.empty();
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    Mono<MachineId> withIdentity(OwnerScope scope, byte[] identity) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select id from machine_data.machine where owner = $1 and identity = $2",
                                row -> new MachineId(row.get("id", UUID.class)),
                                scope.owner().value(),
                                identity))
                .next();
    }

    /** Adds the machine, unless another upload was quicker. */
    Mono<Boolean> add(
            OwnerScope scope, SealedMachine machine, byte[] identity, int article, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into machine_data.machine (owner, id, identity, article, sealed)"
                                                + " values ($1, $2, $3, $4, $5) on conflict (owner, identity) do nothing",
                                        scope.owner().value(),
                                        machine.id().value(),
                                        identity,
                                        article,
                                        machine.sealed())
                                .filter(added -> added > 0)
                                .flatMap(added -> chain.append(rows, entry))
                                .map(appended -> true))
                .next()
                .defaultIfEmpty(false);
    }

    /** Replaces what is known of the machine if it is still what it was; false if somebody else was quicker. */
    Mono<Boolean> replace(OwnerScope scope, SealedMachine before, SealedMachine after, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "update machine_data.machine set sealed = $1"
                                                + " where owner = $2 and id = $3 and sealed = $4",
                                        after.sealed(),
                                        scope.owner().value(),
                                        before.id().value(),
                                        before.sealed())
                                .filter(changed -> changed > 0)
                                .flatMap(changed -> chain.append(rows, entry))
                                .map(appended -> true))
                .next()
                .defaultIfEmpty(false);
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    private static SealedMachine sealed(Readable row) {
        return new SealedMachine(new MachineId(row.get("id", UUID.class)), row.get("sealed", byte[].class));
    }
}
