package io.datacommunicator.edge.health;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * When each machine was last read and how the last upload went, in one small file that is replaced whole. Nothing depends on
 * it but punctuality: a journal that cannot be read counts as empty, and machines are then read once more. Thread-safe.
 */
public final class Journal {

    private static final System.Logger LOG = System.getLogger(Journal.class.getName());
    private static final String UPLOAD_AT = "upload.at";
    private static final String UPLOAD_OUTCOME = "upload.outcome";
    private static final String DELIVERED = "delivered";

    private final Path file;

    public Journal(Path directory) {
        this.file = directory.resolve("journal.properties");
    }

    public synchronized Optional<Instant> lastRead(String machine) {
        return instant(load(), "read." + machine);
    }

    public synchronized Optional<Upload> lastUpload() {
        var entries = load();
        return instant(entries, UPLOAD_AT).map(at -> new Upload(at, entries.getProperty(UPLOAD_OUTCOME, "")));
    }

    public synchronized void read(String machine, Instant at) {
        var entries = load();
        entries.setProperty("read." + machine, at.toString());
        store(entries);
    }

    public void delivered(Instant at) {
        uploaded(at, DELIVERED);
    }

    /** An upload that waits, with its stable code. */
    public void stalled(Instant at, String code) {
        uploaded(at, code);
    }

    private synchronized void uploaded(Instant at, String outcome) {
        var entries = load();
        entries.setProperty(UPLOAD_AT, at.toString());
        entries.setProperty(UPLOAD_OUTCOME, outcome);
        store(entries);
    }

    private Properties load() {
        var entries = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                entries.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(System.Logger.Level.WARNING, "the journal cannot be read and counts as empty");
                entries.clear();
            }
        }
        return entries;
    }

    private void store(Properties entries) {
        var unfinished = file.resolveSibling("journal.unfinished");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var text = new StringWriter();
            entries.store(text, null);
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the journal cannot be written");
        }
    }

    private static Optional<Instant> instant(Properties entries, String key) {
        try {
            return Optional.ofNullable(entries.getProperty(key)).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** How the last upload went: {@code delivered}, or the code of why it waits. */
    public record Upload(Instant at, String outcome) {}
}
