package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.MachineDatabase;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.encryption.SealedReading;
import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ReadingId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Rows of {@code machine_data.reading}. */
@Component
final class ReadingStore {
    private static final String COLUMNS = "r.machine, r.id, r.taken_at, r.data_key_id, r.sealed, r.fingerprint";

    // The driver has no arrays of bytes, so those travel end to end and are cut apart by the database.
    private static final String APPEND = """
            insert into machine_data.reading (owner, machine, id, taken_at, data_key_id, sealed, fingerprint)
            select $1, u.machine, u.id, u.taken_at, u.data_key_id,
                   substring($6::bytea from u.start for u.length),
                   substring($7::bytea from (u.n::int - 1) * 32 + 1 for 32)
            from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::uuid[], $8::int[], $9::int[])
                 with ordinality as u (machine, id, taken_at, data_key_id, start, length, n)
            order by u.id, u.n
            on conflict do nothing
            returning id""";

    private static final String FIND = "select " + COLUMNS + """
             from machine_data.reading r
            where r.owner = $1 and r.id = any ($2::uuid[]) and ($3::uuid[] is null or r.machine = any ($3))""";

    private static final String NEWEST = "select " + COLUMNS + """
             from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as slice (machine, since, until)
            cross join lateral (
                select * from machine_data.reading r
                where r.owner = $1 and r.machine = slice.machine
                  and r.taken_at >= slice.since and r.taken_at < slice.until
                  and ($6::timestamptz is null or (r.taken_at, r.id) < ($6, $7))
                order by r.taken_at desc, r.id desc limit $5) r""";

    private final MachineDatabase database;

    ReadingStore(MachineDatabase database) {
        this.database = database;
    }

    /** Stores the readings in one statement; answers those whose id the owner had not used before. */
    Flux<ReadingId> append(OwnerScope scope, List<SealedReading> readings) {
        PackedReadings packed = PackedReadings.of(readings);
        return database.in(
                scope,
                rows -> rows.list(
                        APPEND,
                        ReadingStore::id,
                        scope.owner().value(),
                        packed.machines(),
                        packed.ids(),
                        packed.times(),
                        packed.keys(),
                        packed.sealed(),
                        packed.fingerprints(),
                        packed.starts(),
                        packed.lengths()));
    }

    /** Those of the ids that name a reading of a machine of the scope. In no order. */
    Flux<SealedReading> find(OwnerScope scope, List<ReadingId> ids) {
        return database.in(
                scope,
                rows -> rows.list(
                        FIND,
                        ReadingStore::sealed,
                        scope.owner().value(),
                        ids.stream().map(ReadingId::value).toArray(UUID[]::new),
                        Rows.Null.or(scope.machineParameter(), UUID[].class)));
    }

    /** Of each slice the newest readings, at most {@code most} and only those after the cursor. In no order. */
    Flux<SealedReading> newest(OwnerScope scope, List<Slice> slices, int most, @Nullable ReadingCursor after) {
        List<Slice> covered =
                slices.stream().filter(slice -> scope.covers(slice.machine())).toList();
        return covered.isEmpty()
                ? Flux.empty()
                : database.in(
                        scope,
                        rows -> rows.list(
                                NEWEST,
                                ReadingStore::sealed,
                                scope.owner().value(),
                                covered.stream()
                                        .map(slice -> slice.machine().value())
                                        .toArray(UUID[]::new),
                                covered.stream()
                                        .map(slice -> PackedReadings.time(slice.from()))
                                        .toArray(OffsetDateTime[]::new),
                                covered.stream()
                                        .map(slice -> PackedReadings.time(slice.until()))
                                        .toArray(OffsetDateTime[]::new),
                                most,
                                Rows.Null.or(
                                        after == null ? null : PackedReadings.time(after.takenAt()),
                                        OffsetDateTime.class),
                                Rows.Null.or(after == null ? null : after.id().value(), UUID.class)));
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    private static ReadingId id(Readable row) {
        return new ReadingId(row.get("id", UUID.class));
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    private static SealedReading sealed(Readable row) {
        return new SealedReading(
                new MachineId(row.get("machine", UUID.class)),
                id(row),
                row.get("taken_at", Instant.class),
                new DataKeyId(row.get("data_key_id", UUID.class)),
                row.get("sealed", byte[].class),
                row.get("fingerprint", byte[].class));
    }

    /** A span of time of one machine. */
    record Slice(MachineId machine, Instant from, Instant until) {}
}
