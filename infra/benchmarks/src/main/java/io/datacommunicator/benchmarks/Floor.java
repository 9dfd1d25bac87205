package io.datacommunicator.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the database alone does, without platform, sealing and row security: it stores the very rows the platform has
 * stored, and answers the nested question from plain text. One connection a thread; tables of its own in schema
 * {@code floor}, made anew by every run.
 */
final class Floor implements AutoCloseable {

    private static final int SAMPLE = 20_000;
    private static final String MAKE = """
            drop schema if exists floor cascade;
            create schema floor;
            create table floor.reading (like machine_data.reading including all);
            create table floor.machine as
              select owner, id, 'Machine ' || row_number() over (order by id) as name from machine_data.machine;
            alter table floor.machine add primary key (owner, id);
            create table floor.plain (
              owner uuid, machine uuid, id uuid, taken_at timestamptz, content jsonb, primary key (owner, machine, id));
            insert into floor.plain
              select owner, machine, id, taken_at, jsonb_build_object(
                  'total', extract(epoch from taken_at)::bigint,
                  'counters', (select jsonb_agg(jsonb_build_object('code', code, 'count', code * 1000))
                               from generate_series(1, 16) code),
                  'maintenanceProgress', (select jsonb_agg(jsonb_build_object('maintenance', 'CLEANING', 'percent', percent))
                                          from generate_series(1, 3) percent))
              from machine_data.reading;
            create index on floor.plain (owner, machine, taken_at desc);
            analyze floor.plain;
            analyze floor.machine;
            """;
    private static final String INSERT = """
            insert into floor.reading (owner, machine, id, taken_at, data_key_id, sealed, fingerprint)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::uuid[], ?::bytea[], ?::bytea[])
            on conflict do nothing
            """;
    private static final String NESTED = """
            select json_agg(json_build_object('id', m.id, 'name', m.name, 'readings', r.readings) order by m.name)::text
            from floor.machine m cross join lateral (
              select json_agg(json_build_object('id', x.id, 'takenAt', x.taken_at, 'content', x.content)
                              order by x.taken_at desc) readings
              from (select * from floor.plain p where p.owner = m.owner and p.machine = m.id
                    order by p.taken_at desc limit 5) x) r
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final List<Row> sample = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared, never given away
    private record Row(UUID owner, UUID machine, Timestamp takenAt, UUID key, byte[] sealed, byte[] fingerprint) {}

    Floor(String url, String user, String password, int threads) throws SQLException {
        for (int thread = 0; thread < threads; thread++) {
            connections.add(DriverManager.getConnection(url, user, password));
        }
    }

    /** Copies what the platform has stored so far. */
    void prepare() throws SQLException {
        try (Statement statement = connections.getFirst().createStatement()) {
            statement.execute(MAKE);
            sample.clear();
            try (ResultSet rows =
                    statement.executeQuery("select owner, machine, taken_at, data_key_id, sealed, fingerprint"
                            + " from machine_data.reading limit " + SAMPLE)) {
                while (rows.next()) {
                    sample.add(new Row(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getTimestamp(3),
                            rows.getObject(4, UUID.class),
                            rows.getBytes(5),
                            rows.getBytes(6)));
                }
            }
        }
    }

    /** Stores that many rows in one statement and one commit. */
    void insert(int thread, int rows) throws SQLException {
        Connection connection = connections.get(thread);
        int first = ThreadLocalRandom.current().nextInt(sample.size());
        Object[][] columns = new Object[6][rows];
        UUID[] ids = new UUID[rows];
        byte[][] sealed = new byte[rows][];
        byte[][] fingerprints = new byte[rows][];
        for (int i = 0; i < rows; i++) {
            Row row = sample.get((first + i) % sample.size());
            columns[0][i] = row.owner();
            columns[1][i] = row.machine();
            columns[3][i] = row.takenAt();
            columns[4][i] = row.key();
            ids[i] = new UUID(
                    row.takenAt().getTime() << 16 | 0x7000,
                    ThreadLocalRandom.current().nextLong());
            sealed[i] = row.sealed();
            fingerprints[i] = row.fingerprint();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("uuid", columns[0]));
            insert.setArray(2, connection.createArrayOf("uuid", columns[1]));
            insert.setArray(3, connection.createArrayOf("uuid", ids));
            insert.setArray(4, connection.createArrayOf("timestamptz", columns[3]));
            insert.setArray(5, connection.createArrayOf("uuid", columns[4]));
            insert.setArray(6, connection.createArrayOf("bytea", sealed));
            insert.setArray(7, connection.createArrayOf("bytea", fingerprints));
            insert.executeUpdate();
        }
    }

    /** The nested question in one statement, answered as JSON. */
    String nested(int thread) throws SQLException {
        try (PreparedStatement query = connections.get(thread).prepareStatement(NESTED);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
