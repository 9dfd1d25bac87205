package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.CommunicatorId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.communicator}. Each deed is one transaction with its entry in the audit chain. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL, but for one that is never read where it is null
final class CommunicatorStore {
    private static final String COLUMNS =
            "select id, sealed, refresh_hash is null as awaited" + " from customer.communicator where account_id = $1";

    private static final String UPDATE =
            "update customer.communicator set sealed = $4 where account_id = $1 and id = $2 and sealed = $3";

    private final CustomerDatabase database;

    CommunicatorStore(CustomerDatabase database) {
        this.database = database;
    }

    Flux<CommunicatorRow> all(AccountScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        COLUMNS + " order by id",
                        row -> new CommunicatorRow(
                                new CommunicatorId(row.get("id", UUID.class)),
                                row.get("sealed", byte[].class),
                                row.get("awaited", Boolean.class)),
                        scope.account().value()));
    }

    /** Adds a communicator once {@code before} has done its part, which is to refuse or to write something. */
    Mono<Long> add(AccountScope scope, Condition before, NewBox box, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                before,
                rows -> rows.change(
                        "insert into customer.communicator (account_id, id, thumbprint, sealed)"
                                + " values ($1, $2, $3, $4) on conflict do nothing",
                        scope.account().value(),
                        box.id().value(),
                        box.thumbprint(),
                        box.sealed()),
                chain,
                entry);
    }

    /** Gives the communicator of this id a new box; the key of the old one is forgotten. */
    Mono<Long> rebox(AccountScope scope, Condition before, NewBox box, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                before,
                rows -> rows.change(
                        "update customer.communicator"
                                + " set thumbprint = $3, sealed = $4, refresh_hash = null"
                                + " where account_id = $1 and id = $2",
                        scope.account().value(),
                        box.id().value(),
                        box.thumbprint(),
                        box.sealed()),
                chain,
                entry);
    }

    /** Moves key and token of one row to another and deletes the first. */
    Mono<Long> replace(AccountScope scope, CommunicatorRow by, CommunicatorRow after, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.one(
                                "delete from customer.communicator where account_id = $1 and id = $2 and sealed = $3"
                                        + " returning thumbprint, refresh_hash",
                                row -> new Object[] {
                                    row.get("thumbprint", byte[].class),
                                    Rows.Null.or(row.get("refresh_hash", byte[].class), byte[].class)
                                },
                                scope.account().value(),
                                by.id().value(),
                                by.sealed())
                        .flatMap(key -> rows.change(
                                "update customer.communicator"
                                        + " set thumbprint = $3, refresh_hash = $4, sealed = $5"
                                        + " where account_id = $1 and id = $2",
                                scope.account().value(),
                                after.id().value(),
                                key[0],
                                key[1],
                                after.sealed()))
                        .defaultIfEmpty(0L),
                _ -> Mono.just(1L),
                chain,
                entry);
    }

    /** Refuses with {@code Conflict} where the row is not as it was read. */
    Mono<Long> update(AccountScope scope, CommunicatorRow before, byte[] after, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                Condition.NONE,
                rows -> rows.change(UPDATE, scope.account().value(), before.id().value(), before.sealed(), after),
                chain,
                entry);
    }

    /** As {@code update}; what it came for its tokens with is forgotten too. */
    Mono<Long> revoke(AccountScope scope, CommunicatorRow before, byte[] after, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "update customer.communicator set refresh_hash = null where account_id = $1 and id = $2",
                        scope.account().value(),
                        before.id().value()),
                rows -> rows.change(UPDATE, scope.account().value(), before.id().value(), before.sealed(), after),
                chain,
                entry);
    }

    /** The hash of its refresh token; empty where it has none. */
    Mono<byte[]> refreshHash(AccountScope scope, CommunicatorId id) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select refresh_hash from customer.communicator"
                                        + " where account_id = $1 and id = $2 and refresh_hash is not null",
                                row -> row.get("refresh_hash", byte[].class),
                                scope.account().value(),
                                id.value()))
                .next();
    }

    Mono<Long> keepRefreshHash(AccountScope scope, CommunicatorId id, byte[] hash) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.communicator set refresh_hash = $3"
                                        + " where account_id = $1 and id = $2",
                                scope.account().value(),
                                id.value(),
                                hash))
                .next();
    }

    private Mono<Long> deed(AccountScope scope, Condition before, Condition change, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> before.in(rows)
                                .filter(done -> done > 0)
                                .flatMap(_ -> change.in(rows))
                                .filter(done -> done > 0)
                                .flatMap(_ -> chain.append(rows, entry))
                                .switchIfEmpty(Mono.error(() -> new Failure.Conflict("communicator"))))
                .next();
    }

    /** Part of a transaction; 0 rolls everything back. */
    @FunctionalInterface
    interface Condition {
        Condition NONE = _ -> Mono.just(1L);

        Mono<Long> in(Rows rows);
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record CommunicatorRow(CommunicatorId id, byte[] sealed, boolean awaited) {}

    @SuppressWarnings("ArrayRecordComponent") // goes straight to columns
    record NewBox(CommunicatorId id, byte[] thumbprint, byte[] sealed) {}
}
