package io.datacommunicator.edge.outbox;

import io.datacommunicator.edge.outbox.OutboxFailure.Reason;
import io.datacommunicator.edge.outbox.OutboxStatus.CorruptFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/**
 * The files of the outbox in its directory. {@code outbox-N.sqlite} with the highest N is the outbox; a new one is made
 * complete under another name and then renamed, so that a crash leaves either the old or the new. A damaged file is salvaged
 * into N + 1 and renamed to {@code outbox-N.corrupt}. Whoever has the outbox open shares the lock of {@code outbox.lock};
 * salvaging needs it alone.
 */
final class OutboxFiles implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OutboxFiles.class.getName());
    private static final Pattern NAME = Pattern.compile("outbox-(\\d{1,9})\\.sqlite");

    private final Path directory;
    private final OutboxLimits limits;
    private final Clock clock;
    private final FileChannel lockFile;
    private @Nullable FileLock lock;

    OutboxFiles(Path directory, OutboxLimits limits, Clock clock) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.limits = limits;
        this.clock = clock;
        this.lockFile = FileChannel.open(
                directory.resolve("outbox.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /** Opens the newest file, makes the first one, or salvages a damaged one. */
    EntryTable open() throws IOException, SQLException, OutboxFailure {
        lock(true);
        if (newest() == 0) {
            lock(false);
            makeFirst();
            lock(true);
        }
        var newest = newest();
        try {
            return EntryTable.open(directory.resolve(name(newest)), limits);
        } catch (SQLException e) {
            if (!damage(e)) {
                throw e;
            }
        }
        lock(false);
        if (newest() == newest) {
            salvage(newest);
        }
        lock(true);
        return EntryTable.open(directory.resolve(name(newest())), limits);
    }

    private void makeFirst() throws IOException, SQLException {
        if (newest() == 0) {
            make(1, List.of(), Optional.empty());
        }
    }

    static boolean damage(SQLException e) {
        var code = e.getErrorCode() & 0xFF;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private void salvage(int generation) throws IOException, SQLException {
        var damaged = directory.resolve(name(generation));
        var found = DamagedFile.entriesOf(damaged);
        var notice = new CorruptFile(clock.instant(), "outbox-" + generation + ".corrupt", found.size());
        make(generation + 1, found, Optional.of(notice));
        setAside(generation);
        LOG.log(
                System.Logger.Level.ERROR,
                "outbox damaged: {0} entries salvaged, file kept as {1}",
                found.size(),
                notice.name());
    }

    private void make(int generation, List<DamagedFile.Found> found, Optional<CorruptFile> notice)
            throws IOException, SQLException {
        var unfinished = Files.createTempFile(directory, "outbox-", ".unfinished");
        Files.delete(unfinished);
        try (var table = EntryTable.create(unfinished, limits)) {
            if (notice.isPresent()) {
                table.fill(found, notice.get());
            }
        } catch (SQLException e) {
            removeUnfinished(unfinished);
            throw e;
        }
        synchronize(unfinished);
        Files.move(unfinished, directory.resolve(name(generation)), StandardCopyOption.ATOMIC_MOVE);
        synchronize(directory);
    }

    /** Whoever has no room for the whole must not be left with even less. */
    private static void removeUnfinished(Path file) throws IOException {
        for (var suffix : List.of("-wal", "-shm", "")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    /** A rename that does not happen does no harm: the file with the higher number counts. */
    private void setAside(int generation) throws IOException {
        for (var suffix : List.of("-wal", "-shm", "")) {
            var file = directory.resolve(name(generation) + suffix);
            if (Files.exists(file)) {
                Files.move(file, directory.resolve("outbox-" + generation + ".corrupt" + suffix));
            }
        }
    }

    /** 0 where there is none. */
    private int newest() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    private void lock(boolean shared) throws IOException, OutboxFailure {
        if (lock != null) {
            lock.release();
            lock = null;
        }
        try {
            lock = lockFile.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            throw new OutboxFailure(Reason.IN_USE, "this process has the outbox open already", e);
        }
        if (lock == null) {
            throw new OutboxFailure(
                    Reason.IN_USE,
                    shared ? "another process is salvaging the outbox" : "damaged, but another process has it open");
        }
    }

    private static String name(int generation) {
        return "outbox-" + generation + ".sqlite";
    }

    private static void synchronize(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
