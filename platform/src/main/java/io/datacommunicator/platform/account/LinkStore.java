package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.ExpiredScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.id.LoginId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.link}: one by its code, or all of a Login. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class LinkStore {
    private final CustomerDatabase database;

    LinkStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> add(LoginScope scope, UUID id, LoginId login, Instant expires, byte[] sealed) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into customer.link (id, login_id, expires_at, sealed) values ($1, $2, $3, $4)",
                                id,
                                login.value(),
                                expires,
                                sealed))
                .next();
    }

    Mono<byte[]> find(LoginScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one("select sealed from customer.link", row -> row.get("sealed", byte[].class)))
                .next();
    }

    Mono<byte[]> take(LoginScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "delete from customer.link returning sealed", row -> row.get("sealed", byte[].class)))
                .next();
    }

    Mono<Long> remove(LoginScope scope) {
        return database.in(scope, rows -> rows.change("delete from customer.link"))
                .next();
    }

    Mono<Long> removeExpired(ExpiredScope scope) {
        return database.in(scope, rows -> rows.change("delete from customer.link"))
                .next();
    }
}
