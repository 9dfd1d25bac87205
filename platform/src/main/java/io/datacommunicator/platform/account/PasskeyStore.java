package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.id.LoginId;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.passkey}. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class PasskeyStore {
    private final CustomerDatabase database;

    PasskeyStore(CustomerDatabase database) {
        this.database = database;
    }

    /** All rows the scope shows. */
    Flux<PasskeyRow> all(LoginScope scope) {
        return database.in(
                scope, rows -> rows.list("select login_id, hash, sealed from customer.passkey", PasskeyStore::passkey));
    }

    Mono<Long> put(LoginScope scope, PasskeyRow passkey) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into customer.passkey (login_id, hash, sealed) values ($1, $2, $3)"
                                        + " on conflict (login_id, hash) do update set sealed = excluded.sealed",
                                passkey.login().value(),
                                passkey.hash(),
                                passkey.sealed()))
                .next();
    }

    Mono<Long> remove(LoginScope scope, LoginId login, byte[] hash) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "delete from customer.passkey where login_id = $1 and hash = $2", login.value(), hash))
                .next();
    }

    private static PasskeyRow passkey(Readable row) {
        return new PasskeyRow(
                new LoginId(row.get("login_id", UUID.class)),
                row.get("hash", byte[].class),
                row.get("sealed", byte[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to columns
    record PasskeyRow(LoginId login, byte[] hash, byte[] sealed) {}
}
