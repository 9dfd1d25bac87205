package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineGroupId;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rows of {@code customer.machine_group}. Each deed is one transaction with its entry in the audit chain, and a {@code
 * Conflict} where the row is not as it was read.
 */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class MachineGroupStore {
    private final CustomerDatabase database;

    MachineGroupStore(CustomerDatabase database) {
        this.database = database;
    }

    Flux<Row> all(AccountScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select id, sealed from customer.machine_group where account_id = $1",
                        MachineGroupStore::row,
                        scope.account().value()));
    }

    Mono<Row> group(AccountScope scope, MachineGroupId id) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select id, sealed from customer.machine_group where account_id = $1 and id = $2",
                                MachineGroupStore::row,
                                scope.account().value(),
                                id.value()))
                .next();
    }

    Mono<Long> add(AccountScope scope, Row row, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "insert into customer.machine_group (account_id, id, sealed) values ($1, $2, $3)",
                        scope.account().value(),
                        row.id(),
                        row.sealed()),
                chain,
                entry);
    }

    Mono<Long> replace(AccountScope scope, Row before, byte[] after, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "update customer.machine_group set sealed = $4"
                                + " where account_id = $1 and id = $2 and sealed = $3",
                        scope.account().value(),
                        before.id(),
                        before.sealed(),
                        after),
                chain,
                entry);
    }

    Mono<Long> remove(AccountScope scope, Row before, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "delete from customer.machine_group where account_id = $1 and id = $2",
                        scope.account().value(),
                        before.id()),
                chain,
                entry);
    }

    private Mono<Long> deed(AccountScope scope, Function<Rows, Mono<Long>> change, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> change.apply(rows)
                                .filter(changed -> changed > 0)
                                .flatMap(_ -> chain.append(rows, entry))
                                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("input.id"))))
                .next();
    }

    private static Row row(Readable row) {
        return new Row(row.get("id", UUID.class), row.get("sealed", byte[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record Row(UUID id, byte[] sealed) {}
}
