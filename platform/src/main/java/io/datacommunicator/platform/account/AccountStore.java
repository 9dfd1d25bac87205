package io.datacommunicator.platform.account;

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
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.account}. */
@Component
final class AccountStore {
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

    /** The data key of the account. */
    @SuppressWarnings("NullAway") // columns are NOT NULL
    Mono<WrappedKey> key(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select key_name, wrapped_key from customer.account where id = $1",
                                row -> new WrappedKey(
                                        scope.account().value(),
                                        row.get("key_name", String.class),
                                        row.get("wrapped_key", byte[].class)),
                                scope.account().value()))
                .next();
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
