package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.InstallationScope;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code auth.named_key} and {@code auth.prepared_key}. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class NamedKeyStore {
    private static final String TAKE = """
            delete from auth.prepared_key where id =
                (select id from auth.prepared_key where kind = $1 order by random() limit 1 for update skip locked)
            returning id, sealed""";

    private final CustomerDatabase database;

    NamedKeyStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> add(InstallationScope scope, SealedEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into auth.named_key (id, sealed) values ($1, $2)", entry.id(), entry.sealed()))
                .next();
    }

    /** Does nothing where the entry is gone. */
    Mono<Long> change(InstallationScope scope, SealedEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update auth.named_key set sealed = $2 where id = $1", entry.id(), entry.sealed()))
                .next();
    }

    Mono<Long> remove(InstallationScope scope, UUID id) {
        return database.in(scope, rows -> rows.change("delete from auth.named_key where id = $1", id))
                .next();
    }

    /** In the order of their ids, which is none of theirs. */
    Flux<SealedEntry> after(InstallationScope scope, UUID id, int most) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select id, sealed from auth.named_key where id > $1 order by id limit $2",
                        NamedKeyStore::entry,
                        id,
                        most));
    }

    Mono<Long> prepared(InstallationScope scope, char kind) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select count(*) as free from auth.prepared_key where kind = $1",
                                row -> row.get("free", Long.class),
                                String.valueOf(kind)))
                .next();
    }

    Mono<Long> addPrepared(InstallationScope scope, char kind, SealedEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into auth.prepared_key (id, kind, sealed) values ($1, $2, $3)",
                                entry.id(),
                                String.valueOf(kind),
                                entry.sealed()))
                .next();
    }

    Mono<SealedEntry> takePrepared(InstallationScope scope, char kind) {
        return database.in(scope, rows -> rows.one(TAKE, NamedKeyStore::entry, String.valueOf(kind)))
                .next();
    }

    private static SealedEntry entry(Readable row) {
        return new SealedEntry(row.get("id", UUID.class), row.get("sealed", byte[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record SealedEntry(UUID id, byte[] sealed) {}
}
