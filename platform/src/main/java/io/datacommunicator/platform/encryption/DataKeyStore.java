package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.MachineDatabase;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.MachineId;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code machine_data.owner} and {@code machine_data.data_key}. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class DataKeyStore {
    private static final String COLUMNS = "select id, machine, wrapped from machine_data.data_key where owner = $1 ";

    private final MachineDatabase database;

    DataKeyStore(MachineDatabase database) {
        this.database = database;
    }

    Mono<OwnerRow> owner(OwnerScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select key_name, wrapped_index_key from machine_data.owner where owner = $1",
                                row -> new OwnerRow(
                                        row.get("key_name", String.class), row.get("wrapped_index_key", byte[].class)),
                                scope.owner().value()))
                .next();
    }

    Mono<Long> addOwner(OwnerScope scope, OwnerRow owner, byte[] reverse) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into machine_data.owner (owner, key_name, wrapped_index_key, reverse)"
                                        + " values ($1, $2, $3, $4)",
                                scope.owner().value(),
                                owner.keyName(),
                                owner.wrappedIndexKey(),
                                reverse))
                .next();
    }

    Mono<DataKeyRow> byId(OwnerScope scope, DataKeyId id) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                COLUMNS + "and id = $2",
                                DataKeyStore::dataKey,
                                scope.owner().value(),
                                id.value()))
                .next();
    }

    Mono<DataKeyRow> bySlot(OwnerScope scope, MachineId machine, short quarter) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                COLUMNS + "and machine = $2 and quarter = $3",
                                DataKeyStore::dataKey,
                                scope.owner().value(),
                                machine.value(),
                                quarter))
                .next();
    }

    /** Adds the key unless another was quicker; how many were added. */
    Mono<Long> add(OwnerScope scope, DataKeyRow key, short quarter) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into machine_data.data_key (owner, id, machine, quarter, wrapped)"
                                        + " values ($1, $2, $3, $4, $5) on conflict (owner, machine, quarter) do nothing",
                                scope.owner().value(),
                                key.id().value(),
                                key.machine().value(),
                                quarter,
                                key.wrapped()))
                .next();
    }

    /** In the order of their ids. */
    Flux<DataKeyRow> from(OwnerScope scope, DataKeyId after, int most) {
        return database.in(
                scope,
                rows -> rows.list(
                        COLUMNS + "and id > $2 order by id limit $3",
                        DataKeyStore::dataKey,
                        scope.owner().value(),
                        after.value(),
                        most));
    }

    /** Keeps the same key wrapped anew, where it still is what was read. */
    Mono<Long> replace(OwnerScope scope, DataKeyRow read, byte[] moved) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update machine_data.data_key set wrapped = $4"
                                        + " where owner = $1 and id = $2 and wrapped = $3",
                                scope.owner().value(),
                                read.id().value(),
                                read.wrapped(),
                                moved))
                .next();
    }

    Mono<Long> replaceIndexKey(OwnerScope scope, byte[] read, byte[] moved) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update machine_data.owner set wrapped_index_key = $3"
                                        + " where owner = $1 and wrapped_index_key = $2",
                                scope.owner().value(),
                                read,
                                moved))
                .next();
    }

    private static DataKeyRow dataKey(Readable row) {
        return new DataKeyRow(
                new DataKeyId(row.get("id", UUID.class)),
                new MachineId(row.get("machine", UUID.class)),
                row.get("wrapped", byte[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record OwnerRow(String keyName, byte[] wrappedIndexKey) {}

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record DataKeyRow(DataKeyId id, MachineId machine, byte[] wrapped) {}
}
