package io.datacommunicator.edge.outbox;

import io.datacommunicator.edge.outbox.OutboxFailure.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Durable queue of entries, oldest first. An entry is on disk when {@link #append} returns and stays until
 * {@link #acknowledge} or {@link #setAside}. Delivered at least once: a crash after sending and before {@code acknowledge}
 * repeats it. An id stands in the queue once, however often it is appended.
 *
 * <p>When the number of entries passes its limit the oldest are dropped and counted, those set aside first. A damaged file,
 * found at the start or later, is salvaged: sound entries move to a new file, the old one is kept and named in
 * {@link #status}. What is lost then is what was not readable, and the count of the dropped.
 *
 * <p>Every failure leaves the queue as it was before the call. Thread-safe. Several processes may have one outbox open, a
 * process only once. Not for network file systems, whose locks and flushes promise too little.
 */
public final class Outbox implements AutoCloseable {

    private static final int TYPICAL_BYTES = 16 * 1024;

    private final Path directory;
    private final OutboxFiles files;
    private final OutboxLimits limits;
    private EntryTable table;

    private Outbox(Path directory, OutboxFiles files, OutboxLimits limits, EntryTable table) {
        this.directory = directory;
        this.files = files;
        this.limits = limits;
        this.table = table;
    }

    /** Opens the outbox in this directory, or makes it. */
    public static Outbox open(Path directory, OutboxLimits limits, Clock clock) throws OutboxFailure {
        OutboxFiles files;
        try {
            files = new OutboxFiles(directory, limits, clock);
        } catch (IOException e) {
            throw OutboxFailure.of(e, directory);
        }
        try {
            return new Outbox(directory, files, limits, files.open());
        } catch (IOException | SQLException e) {
            closeAfter(e, files);
            throw OutboxFailure.of(e, directory);
        } catch (OutboxFailure e) {
            closeAfter(e, files);
            throw e;
        }
    }

    /** Keeps the entry; an id that is there already changes nothing. */
    public synchronized void append(Entry entry) throws OutboxFailure {
        change(() -> table.append(entry, limits.entries()));
    }

    /** The oldest entries that wait, at most so many and so many bytes, but one if there is any. They stay. */
    public synchronized List<Entry> oldest(int atMost, long maxBytes) throws OutboxFailure {
        var page = with(() -> table.oldest(atMost, maxBytes));
        if (page.damaged().isEmpty()) {
            return page.entries();
        }
        for (var id : page.damaged()) {
            setAside(id, "DAMAGED");
        }
        return oldest(atMost, maxBytes);
    }

    /** Forgets entries whose receipts came. Unknown ids change nothing. */
    public synchronized void acknowledge(Collection<UUID> ids) throws OutboxFailure {
        change(() -> table.delete(ids));
    }

    /** Keeps an entry out of further uploads; the reason shows in the status. */
    public synchronized void setAside(UUID id, String reason) throws OutboxFailure {
        change(() -> table.setAside(id, reason));
    }

    /** Gives the entry of this id another payload, in its old place. */
    public synchronized void replace(Entry entry) throws OutboxFailure {
        change(() -> table.replace(entry));
    }

    /** What stands in it, and whether it would take another entry now, which it tries. */
    public synchronized OutboxStatus status() throws OutboxFailure {
        return with(() -> table.status(failing()));
    }

    private Optional<Reason> failing() throws SQLException {
        try {
            table.tryToKeep(TYPICAL_BYTES);
            return Optional.empty();
        } catch (SQLException e) {
            if (OutboxFiles.damage(e)) {
                throw e;
            }
            return Optional.of(OutboxFailure.of(e, directory).reason());
        }
    }

    @Override
    public synchronized void close() throws OutboxFailure {
        try (files) {
            table.close();
        } catch (IOException | SQLException e) {
            throw OutboxFailure.of(e, directory);
        }
    }

    private void change(Change change) throws OutboxFailure {
        with(() -> {
            change.apply();
            return true;
        });
    }

    /** Damage that shows only now is salvaged like damage at the start, and the work is done on the new file. */
    private <T> T with(Work<T> work) throws OutboxFailure {
        try {
            if (table.closed()) {
                // It was damaged when there was no room to salvage it; there may be by now.
                table = files.open();
            }
            try {
                return work.apply();
            } catch (SQLException e) {
                if (!OutboxFiles.damage(e)) {
                    throw e;
                }
                table.close();
                table = files.open();
                return work.apply();
            }
        } catch (IOException | SQLException e) {
            throw OutboxFailure.of(e, directory);
        }
    }

    private static void closeAfter(Exception cause, OutboxFiles files) {
        try {
            files.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private interface Work<T> {
        T apply() throws SQLException, IOException, OutboxFailure;
    }

    private interface Change {
        void apply() throws SQLException;
    }
}
