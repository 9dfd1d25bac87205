package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Rows of {@code customer.sub_account} and {@code customer.share}. Each deed is one transaction with its entry in the
 * audit chain, and a {@code Conflict} where the row is not as it was read.
 */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class SharingStore {
    private static final String SUB_ACCOUNTS = "select id, sealed from customer.sub_account where account_id = $1";
    private static final String SHARES = "select id, sealed from customer.share where account_id = $1 order by id";

    private final CustomerDatabase database;

    SharingStore(CustomerDatabase database) {
        this.database = database;
    }

    /** Empty where there is neither. */
    Mono<Found> all(AccountScope scope) {
        UUID account = scope.account().value();
        return database.in(
                        scope,
                        rows -> rows.list(SUB_ACCOUNTS, SharingStore::row, account)
                                .collectList()
                                .flatMap(subAccounts -> rows.list(SHARES, SharingStore::row, account)
                                        .collectList()
                                        .map(shares -> new Found(subAccounts, shares))))
                .next()
                .filter(found -> !found.isEmpty());
    }

    Mono<Row> subAccount(AccountScope scope, SubAccountId id) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                SUB_ACCOUNTS + " and id = $2",
                                SharingStore::row,
                                scope.account().value(),
                                id.value()))
                .next();
    }

    Mono<Row> share(AccountScope scope, ShareId id) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select id, sealed from customer.share where account_id = $1 and id = $2",
                                SharingStore::row,
                                scope.account().value(),
                                id.value()))
                .next();
    }

    Mono<Long> addSubAccount(AccountScope scope, Row row, @Nullable LoginId login, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "insert into customer.sub_account (account_id, id, login_id, sealed) values ($1, $2, $3, $4)",
                        scope.account().value(),
                        row.id(),
                        Rows.Null.or(login == null ? null : login.value(), UUID.class),
                        row.sealed()),
                chain,
                entry);
    }

    Mono<Long> changeSubAccount(
            AccountScope scope, Row before, LoginId login, byte[] after, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "update customer.sub_account set login_id = $4, sealed = $5"
                                + " where account_id = $1 and id = $2 and sealed = $3 and login_id is null",
                        scope.account().value(),
                        before.id(),
                        before.sealed(),
                        login.value(),
                        after),
                chain,
                entry);
    }

    /** With all its shares. */
    Mono<Long> removeSubAccount(AccountScope scope, SubAccountId id, Chain chain, AuditEntry entry) {
        UUID account = scope.account().value();
        return deed(
                scope,
                rows -> rows.change(
                                "delete from customer.share where account_id = $1 and sub_account_id = $2",
                                account,
                                id.value())
                        .then(rows.change(
                                "delete from customer.sub_account where account_id = $1 and id = $2",
                                account,
                                id.value())),
                chain,
                entry);
    }

    Mono<Long> addShare(AccountScope scope, SubAccountId subAccount, Row row, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "insert into customer.share (account_id, id, sub_account_id, sealed)"
                                + " select $1, $2, $3, $4 where exists"
                                + " (select from customer.sub_account where account_id = $1 and id = $3)",
                        scope.account().value(),
                        row.id(),
                        subAccount.value(),
                        row.sealed()),
                chain,
                entry);
    }

    Mono<Long> replaceShare(AccountScope scope, Row before, byte[] after, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "update customer.share set sealed = $4 where account_id = $1 and id = $2 and sealed = $3",
                        scope.account().value(),
                        before.id(),
                        before.sealed(),
                        after),
                chain,
                entry);
    }

    Mono<Long> removeShare(AccountScope scope, Row before, Chain chain, AuditEntry entry) {
        return deed(
                scope,
                rows -> rows.change(
                        "delete from customer.share where account_id = $1 and id = $2",
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

    /** Everything that an account shares. */
    record Found(List<Row> subAccounts, List<Row> shares) {
        public Found {
            subAccounts = List.copyOf(subAccounts);
            shares = List.copyOf(shares);
        }

        boolean isEmpty() {
            return subAccounts.isEmpty() && shares.isEmpty();
        }
    }
}
