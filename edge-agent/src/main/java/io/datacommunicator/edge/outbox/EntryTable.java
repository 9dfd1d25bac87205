package io.datacommunicator.edge.outbox;

import io.datacommunicator.edge.outbox.OutboxStatus.CorruptFile;
import io.datacommunicator.edge.outbox.OutboxStatus.SetAside;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQL of the outbox over one connection. A change is on disk when its method returns (write-ahead log, synchronous FULL),
 * or has not happened. Page size and order of the columns of {@code entry} are what {@link DamagedFile} reads without SQLite.
 */
final class EntryTable implements AutoCloseable {

    static final int PAGE_BYTES = 4096;
    static final int FORMAT = 1;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE entry (
              position INTEGER PRIMARY KEY AUTOINCREMENT,
              id BLOB NOT NULL UNIQUE,
              payload BLOB NOT NULL,
              checksum BLOB NOT NULL,
              reason TEXT) STRICT""",
            "CREATE TABLE dropped (count INTEGER NOT NULL) STRICT",
            "INSERT INTO dropped (count) VALUES (0)",
            "CREATE TABLE corrupt_file (found_at INTEGER NOT NULL, name TEXT NOT NULL, salvaged INTEGER NOT NULL) STRICT",
            "PRAGMA user_version = " + FORMAT);

    private final Connection connection;

    private EntryTable(Connection connection) {
        this.connection = connection;
    }

    /** Makes the tables in a file that does not exist yet. */
    static EntryTable create(Path file, OutboxLimits limits) throws SQLException {
        var table = connect(file, limits);
        try {
            table.change(() -> {
                for (var statement : TABLES) {
                    table.execute(statement);
                }
            });
            return table;
        } catch (SQLException e) {
            table.close();
            throw e;
        }
    }

    /** Opens a file after looking at every page of it; a damaged one is refused as SQLite names it. */
    static EntryTable open(Path file, OutboxLimits limits) throws SQLException {
        var table = connect(file, limits);
        try {
            table.refuseDamage();
            return table;
        } catch (SQLException e) {
            table.close();
            throw e;
        }
    }

    private static EntryTable connect(Path file, OutboxLimits limits) throws SQLException {
        var config = new SQLiteConfig();
        config.setPageSize(PAGE_BYTES);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-512);
        // Deleted entries become zeros, so that a salvage does not bring back what was acknowledged.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setMaxPageCount(Math.toIntExact(Math.min(limits.bytes() / PAGE_BYTES, Integer.MAX_VALUE)));
        return new EntryTable(config.createConnection("jdbc:sqlite:" + file));
    }

    private void refuseDamage() throws SQLException {
        var format = number("PRAGMA user_version");
        if (format == 0 || !"ok".equals(text("PRAGMA quick_check(1)"))) {
            throw new SQLiteException("pages are damaged or missing", SQLiteErrorCode.SQLITE_CORRUPT);
        }
        if (format != FORMAT) {
            throw new SQLException("the outbox has format " + format + ", this agent knows " + FORMAT);
        }
    }

    /** Adds the entry unless its id is there already; then drops the oldest, those set aside first, down to the capacity. */
    void append(Entry entry, int capacity) throws SQLException {
        change(() -> {
            insert(entry, Optional.empty());
            var surplus = number("SELECT count(*) FROM entry") - capacity;
            if (surplus > 0) {
                execute("DELETE FROM entry WHERE position IN (SELECT position FROM entry "
                        + "ORDER BY reason IS NULL, position LIMIT " + surplus + ")");
                execute("UPDATE dropped SET count = count + " + surplus);
            }
        });
    }

    /** Fills a new file with what an old one still held. */
    void fill(List<DamagedFile.Found> found, CorruptFile notice) throws SQLException {
        change(() -> {
            for (var entry : found) {
                insert(entry.entry(), entry.reason());
            }
            try (var insert = connection.prepareStatement("INSERT INTO corrupt_file VALUES (?, ?, ?)")) {
                insert.setLong(1, notice.foundAt().toEpochMilli());
                insert.setString(2, notice.name());
                insert.setInt(3, notice.salvaged());
                insert.executeUpdate();
            }
        });
    }

    private void insert(Entry entry, Optional<String> reason) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO entry (id, payload, checksum, reason) "
                + "VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")) {
            insert.setBytes(1, Checksum.bytes(entry.id()));
            insert.setBytes(2, entry.payload());
            insert.setBytes(3, Checksum.of(entry.id(), entry.payload()));
            insert.setString(4, reason.orElse(null));
            insert.executeUpdate();
        }
    }

    /** What waits, oldest first, as far as it goes into both limits but at least one; and the ids of what is damaged. */
    Page oldest(int atMost, long maxBytes) throws SQLException {
        var entries = new ArrayList<Entry>();
        var damaged = new ArrayList<UUID>();
        long bytes = 0;
        try (var select = connection.prepareStatement(
                        "SELECT id, payload, checksum FROM entry WHERE reason IS NULL ORDER BY position LIMIT ?");
                var rows = rows(select, atMost)) {
            while (rows.next()) {
                var id = Checksum.id(rows.getBytes(1));
                var payload = rows.getBytes(2);
                if (!Arrays.equals(Checksum.of(id, payload), rows.getBytes(3))) {
                    damaged.add(id);
                    continue;
                }
                bytes += payload.length;
                if (bytes > maxBytes && !entries.isEmpty()) {
                    break;
                }
                entries.add(new Entry(id, payload));
            }
        }
        return new Page(List.copyOf(entries), List.copyOf(damaged));
    }

    void delete(Iterable<UUID> ids) throws SQLException {
        change(() -> {
            try (var delete = connection.prepareStatement("DELETE FROM entry WHERE id = ?")) {
                for (var id : ids) {
                    delete.setBytes(1, Checksum.bytes(id));
                    delete.addBatch();
                }
                delete.executeBatch();
            }
        });
    }

    void setAside(UUID id, String reason) throws SQLException {
        change(() -> {
            try (var update = connection.prepareStatement("UPDATE entry SET reason = ? WHERE id = ?")) {
                update.setString(1, reason);
                update.setBytes(2, Checksum.bytes(id));
                update.executeUpdate();
            }
        });
    }

    void replace(Entry entry) throws SQLException {
        change(() -> {
            try (var update = connection.prepareStatement("UPDATE entry SET payload = ?, checksum = ? WHERE id = ?")) {
                update.setBytes(1, entry.payload());
                update.setBytes(2, Checksum.of(entry.id(), entry.payload()));
                update.setBytes(3, Checksum.bytes(entry.id()));
                update.executeUpdate();
            }
        });
    }

    /** Writes so many bytes to disk and takes them back in the same transaction; fails where an entry would. */
    void tryToKeep(int bytes) throws SQLException {
        change(() -> {
            execute("INSERT INTO entry (id, payload, checksum) VALUES (x'00', zeroblob(" + bytes + "), x'00')");
            execute("DELETE FROM entry WHERE id = x'00'");
        });
    }

    boolean closed() throws SQLException {
        return connection.isClosed();
    }

    OutboxStatus status(Optional<OutboxFailure.Reason> failing) throws SQLException {
        var oldest = oldestId().map(Entry::namedAt);
        var waiting = Math.toIntExact(number("SELECT count(*) FROM entry WHERE reason IS NULL"));
        return new OutboxStatus(
                failing, waiting, oldest, number("SELECT count FROM dropped"), setAside(), corruptFiles());
    }

    private Optional<UUID> oldestId() throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT id FROM entry WHERE reason IS NULL ORDER BY position LIMIT 1")) {
            return rows.next() ? Optional.of(Checksum.id(rows.getBytes(1))) : Optional.empty();
        }
    }

    private List<SetAside> setAside() throws SQLException {
        var result = new ArrayList<SetAside>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id, reason FROM entry WHERE reason IS NOT NULL ORDER BY position")) {
            while (rows.next()) {
                result.add(new SetAside(Checksum.id(rows.getBytes(1)), rows.getString(2)));
            }
        }
        return result;
    }

    private List<CorruptFile> corruptFiles() throws SQLException {
        var result = new ArrayList<CorruptFile>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT found_at, name, salvaged FROM corrupt_file ORDER BY rowid")) {
            while (rows.next()) {
                result.add(new CorruptFile(Instant.ofEpochMilli(rows.getLong(1)), rows.getString(2), rows.getInt(3)));
            }
        }
        return result;
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static ResultSet rows(PreparedStatement select, int atMost) throws SQLException {
        select.setInt(1, atMost);
        return select.executeQuery();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void change(Change change) throws SQLException {
        execute("BEGIN IMMEDIATE");
        try {
            change.apply();
            execute("COMMIT");
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
    }

    private void rollBack(SQLException cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // On a full disk SQLite may have rolled back by itself and then knows of no transaction.
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Sound entries in order, and what was found damaged between them. */
    record Page(List<Entry> entries, List<UUID> damaged) {}

    private interface Change {
        void apply() throws SQLException;
    }
}
