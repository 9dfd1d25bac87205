package io.datacommunicator.platform.signin.key;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.InstallationScope;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code auth.signing_key}. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class SigningKeyStore {
    private final CustomerDatabase database;

    SigningKeyStore(CustomerDatabase database) {
        this.database = database;
    }

    Flux<KeyRow> all(InstallationScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select id, sealed from auth.signing_key",
                        row -> new KeyRow(row.get("id", UUID.class), row.get("sealed", byte[].class))));
    }

    Mono<Long> add(InstallationScope scope, KeyRow key) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into auth.signing_key (id, sealed) values ($1, $2)", key.id(), key.sealed()))
                .next();
    }

    Mono<Long> remove(InstallationScope scope, UUID id) {
        return database.in(scope, rows -> rows.change("delete from auth.signing_key where id = $1", id))
                .next();
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record KeyRow(UUID id, byte[] sealed) {}
}
