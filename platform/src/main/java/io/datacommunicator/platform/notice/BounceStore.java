package io.datacommunicator.platform.notice;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.ExpiredScope;
import io.datacommunicator.platform.access.LoginScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.bounce}; a scope of an address shows the one row of that address. */
@Component
final class BounceStore {
    private final CustomerDatabase database;

    BounceStore(CustomerDatabase database) {
        this.database = database;
    }

    @SuppressWarnings("NullAway") // the column is NOT NULL
    Mono<byte[]> find(LoginScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one("select sealed from customer.bounce", row -> row.get("sealed", byte[].class)))
                .next();
    }

    /** Until when, is kept to the day. */
    Mono<Long> put(LoginScope scope, byte[] mailIndex, Instant until, byte[] sealed) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into customer.bounce (mail_index, expires_at, sealed) values ($1, $2, $3)"
                                        + " on conflict (mail_index) do update set expires_at = $2, sealed = $3",
                                mailIndex,
                                until.truncatedTo(ChronoUnit.DAYS),
                                sealed))
                .next();
    }

    Mono<Long> remove(LoginScope scope) {
        return database.in(scope, rows -> rows.change("delete from customer.bounce"))
                .next();
    }

    Mono<Long> removeExpired(ExpiredScope scope) {
        return database.in(scope, rows -> rows.change("delete from customer.bounce"))
                .next();
    }
}
