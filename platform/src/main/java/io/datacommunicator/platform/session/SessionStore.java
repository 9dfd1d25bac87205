package io.datacommunicator.platform.session;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.id.SessionId;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rows of {@code auth.session}. They have no row security, since they belong to no account; whose they are is a keyed
 * hash. Their times are the database's: a session is no matter of {@code platform.clock-offset}.
 */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class SessionStore {
    /** As long as the refresh tokens made of a session, rounded up to the hour. */
    private static final String EXPIRY = "date_trunc('hour', now() + interval '13 hours')";

    private static final String END = """
            with ended as (delete from auth.session where person = $1 and (id = $2 or $2 is null)
                           and id is distinct from $3 returning id),
                 tokens as (delete from auth."authorization" where session in (select id from ended))
            select count(*) as ended from ended""";

    private static final Rows.Null NONE = new Rows.Null(UUID.class);

    private final CustomerDatabase database;

    SessionStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> add(InstallationScope scope, SessionRow session, byte[] person) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into auth.session (id, person, expires_at, sealed) values ($1, $2, " + EXPIRY
                                        + ", $3)",
                                session.id().value(),
                                person,
                                session.sealed()))
                .next();
    }

    /** Prolongs the session, if it is still there. */
    Mono<Boolean> use(InstallationScope scope, SessionId id) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                        "select expires_at < " + EXPIRY + " as old from auth.session"
                                                + " where id = $1 and expires_at > now()",
                                        row -> row.get("old", Boolean.class),
                                        id.value())
                                .flatMap(old -> old ? prolong(rows, id) : Mono.just(true)))
                .next()
                .defaultIfEmpty(false);
    }

    Flux<SessionRow> of(InstallationScope scope, byte[] person) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select id, sealed from auth.session where person = $1 and expires_at > now()",
                        SessionStore::session,
                        person));
    }

    /** How many ended, with all tokens made of them. */
    Mono<Long> end(InstallationScope scope, byte[] person, Object idOrNull) {
        return end(scope, person, idOrNull, NONE);
    }

    Mono<Long> endOthers(InstallationScope scope, byte[] person, UUID kept) {
        return end(scope, person, NONE, kept);
    }

    private Mono<Long> end(InstallationScope scope, byte[] person, Object idOrNull, Object keptOrNull) {
        return database.in(
                        scope, rows -> rows.one(END, row -> row.get("ended", Long.class), person, idOrNull, keptOrNull))
                .next();
    }

    Mono<Long> deleteExpired(InstallationScope scope) {
        return database.in(
                        scope,
                        rows -> rows.change("delete from auth.session where expires_at <= now()")
                                .flatMap(sessions -> rows.change(
                                                "delete from auth.known_device where expires_at <= now()")
                                        .map(devices -> sessions + devices)))
                .next();
    }

    Mono<Boolean> knows(InstallationScope scope, byte[] hash) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select exists (select from auth.known_device where hash = $1 and expires_at > now())"
                                        + " as known",
                                row -> row.get("known", Boolean.class),
                                hash))
                .next();
    }

    /** For half a year from now; whether it was not known before. */
    Mono<Boolean> remember(InstallationScope scope, byte[] hash) {
        return knows(scope, hash)
                .flatMap(known -> database.in(
                                scope,
                                rows -> rows.change(
                                        "insert into auth.known_device (hash, expires_at)"
                                                + " values ($1, date_trunc('hour', now() + interval '183 days'))"
                                                + " on conflict (hash) do update set expires_at = excluded.expires_at",
                                        hash))
                        .next()
                        .map(written -> !known));
    }

    private static Mono<Boolean> prolong(Rows rows, SessionId id) {
        return rows.change("update auth.session set expires_at = " + EXPIRY + " where id = $1", id.value())
                .map(changed -> changed == 1);
    }

    private static SessionRow session(Readable row) {
        return new SessionRow(new SessionId(row.get("id", UUID.class)), row.get("sealed", byte[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record SessionRow(SessionId id, byte[] sealed) {}
}
