package io.datacommunicator.platform.signin.authorization;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.Rows;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code auth.authorization}. What has expired is not found, whether its row is still there or not. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class AuthorizationStore {
    private static final String HASHES = "array(select decode(hash, 'hex') from unnest($2::text[]) as hash)";
    private static final String COLUMNS =
            "select id, version, sealed from auth.\"authorization\" where expires_at > $1 and ";

    private final CustomerDatabase database;

    AuthorizationStore(CustomerDatabase database) {
        this.database = database;
    }

    /** How often a row was written is its version. Zero rows where the session it belongs to has ended. */
    Mono<Long> add(InstallationScope scope, AuthorizationRow row, @Nullable UUID session) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into auth.\"authorization\" (id, hashes, expires_at, sealed, session) select $1, "
                                        + HASHES + ", $3, $4, $5::uuid"
                                        + " where $5::uuid is null or exists (select from auth.session where id = $5::uuid)",
                                row.id(),
                                row.hashes(),
                                hourAfter(row.expiresAt()),
                                row.sealed(),
                                Rows.Null.or(session, UUID.class)))
                .next();
    }

    /** How many rows were written: none if it is gone, or if {@code onlyVersion} is no longer the one there. */
    Mono<Long> change(InstallationScope scope, AuthorizationRow row, boolean onlyVersion) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update auth.\"authorization\" set hashes = " + HASHES
                                        + ", expires_at = $3, sealed = $4, version = version + 1"
                                        + " where id = $1 and (version = $5 or not $6)",
                                row.id(),
                                row.hashes(),
                                hourAfter(row.expiresAt()),
                                row.sealed(),
                                row.version(),
                                onlyVersion))
                .next();
    }

    Mono<AuthorizationRow> byId(InstallationScope scope, UUID id, Instant now) {
        return database.in(scope, rows -> rows.one(COLUMNS + "id = $2", AuthorizationStore::row, time(now), id))
                .next();
    }

    Mono<AuthorizationRow> byHash(InstallationScope scope, byte[] hash, Instant now) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                COLUMNS + "hashes @> array[$2::bytea]", AuthorizationStore::row, time(now), hash))
                .next();
    }

    Mono<Long> remove(InstallationScope scope, UUID id) {
        return database.in(scope, rows -> rows.change("delete from auth.\"authorization\" where id = $1", id))
                .next();
    }

    Mono<Long> deleteExpired(InstallationScope scope, Instant now) {
        return database.in(
                        scope,
                        rows -> rows.change("delete from auth.\"authorization\" where expires_at <= $1", time(now)))
                .next();
    }

    /** Times in clear tell the hour, no more. */
    private static OffsetDateTime hourAfter(Instant instant) {
        return time(instant.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static AuthorizationRow row(Readable row) {
        return new AuthorizationRow(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                new String[0],
                Instant.EPOCH,
                row.get("sealed", byte[].class));
    }

    /** On the way in its hashes and its end lie sealed; on the way out they stand in columns too. */
    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to columns
    record AuthorizationRow(UUID id, int version, String[] hashes, Instant expiresAt, byte[] sealed) {
        static AuthorizationRow of(UUID id, int version, List<String> hashes, Instant expiresAt, byte[] sealed) {
            return new AuthorizationRow(id, version, hashes.toArray(String[]::new), expiresAt, sealed);
        }
    }
}
