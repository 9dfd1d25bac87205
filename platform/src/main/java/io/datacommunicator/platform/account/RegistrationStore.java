package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.ExpiredScope;
import io.datacommunicator.platform.access.LoginScope;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.registration}: one of a link, or all of an address. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class RegistrationStore {
    private static final String COLUMNS = "id, mail_index, sealed";

    private final CustomerDatabase database;

    RegistrationStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> add(LoginScope scope, Row row, Instant expires) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into customer.registration (id, mail_index, expires_at, sealed)"
                                        + " values ($1, $2, $3, $4)",
                                row.id(),
                                row.mailIndex(),
                                expires,
                                row.sealed()))
                .next();
    }

    /** The newest first. */
    Flux<Row> list(LoginScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select " + COLUMNS + " from customer.registration order by expires_at desc, id", Row::of));
    }

    /** Whoever takes a row is the only one. */
    Mono<Row> take(LoginScope scope) {
        return database.in(scope, rows -> rows.one("delete from customer.registration returning " + COLUMNS, Row::of))
                .next();
    }

    Mono<Long> remove(LoginScope scope) {
        return database.in(scope, rows -> rows.change("delete from customer.registration"))
                .next();
    }

    Mono<Long> removeExpired(ExpiredScope scope) {
        return database.in(scope, rows -> rows.change("delete from customer.registration"))
                .next();
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to columns
    record Row(UUID id, byte[] mailIndex, byte[] sealed) {
        static Row of(Readable row) {
            return new Row(
                    row.get("id", UUID.class), row.get("mail_index", byte[].class), row.get("sealed", byte[].class));
        }
    }
}
