package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountRow;
import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.account}. */
@Component
final class AccountStore {
    private static final List<String> CONTENT =
            List.of("share", "sub_account", "machine_group", "consent", "communicator", "obligation");

    private final CustomerDatabase database;

    AccountStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> add(AccountScope scope, LoginId holder, WrappedKey key, byte[] link, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.account (id, holder, state, key_name, wrapped_key, link)"
                                                + " values ($1, $2, 'ACTIVE', $3, $4, $5)",
                                        scope.account().value(),
                                        holder.value(),
                                        key.keyName(),
                                        key.wrapped(),
                                        link)
                                .then(chain.append(rows, entry)))
                .next();
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    Mono<AccountRow> find(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select state, key_name, wrapped_key, link from customer.account where id = $1",
                                row -> new AccountRow(
                                        scope.account(),
                                        AccountState.valueOf(row.get("state", String.class)),
                                        row.get("key_name", String.class),
                                        row.get("wrapped_key", byte[].class),
                                        row.get("link", byte[].class)),
                                scope.account().value()))
                .next();
    }

    /** Everything the account holds but its own row and its chain. */
    Mono<Void> removeContent(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> Flux.fromIterable(CONTENT)
                                .concatMap(table -> rows.change(
                                        "delete from customer." + table + " where account_id = $1",
                                        scope.account().value())))
                .then();
    }

    Mono<Void> remove(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "delete from customer.account where id = $1",
                                scope.account().value()))
                .then();
    }

    Mono<AccountLife> life(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select state, closing_until from customer.account where id = $1",
                                AccountStore::life,
                                scope.account().value()))
                .next();
    }

    /** Goes from one state to another, unless it has left the first meanwhile; whether it did. */
    Mono<Boolean> move(AccountScope scope, AccountLife from, AccountLife to, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "update customer.account set state = $3, closing_until = $4"
                                                + " where id = $1 and state = $2",
                                        scope.account().value(),
                                        from.state().name(),
                                        to.state().name(),
                                        Rows.Null.or(to.closingUntil(), LocalDate.class))
                                .filter(written -> written == 1)
                                .flatMap(written -> chain.append(rows, entry)))
                .hasElements();
    }

    @SuppressWarnings("NullAway") // the state is NOT NULL
    private static AccountLife life(Readable row) {
        return new AccountLife(
                AccountState.valueOf(row.get("state", String.class)), row.get("closing_until", LocalDate.class));
    }
}
