package io.datacommunicator.edge.polling;

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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;

/**
 * The schedule that the platform told last, kept in {@code schedule.properties} so that it counts without a network too;
 * until then that of the settings. The file is replaced whole; one that cannot be read counts as none. Thread-safe.
 */
public final class KeptSchedule {

    private static final System.Logger LOG = System.getLogger(KeptSchedule.class.getName());
    private static final String NAME = "schedule.properties";

    private final Path file;
    private final DailySchedule standard;
    private volatile Optional<DailySchedule> told;

    public KeptSchedule(Path directory, DailySchedule standard) {
        this.file = directory.resolve(NAME);
        this.standard = standard;
        this.told = read();
    }

    public DailySchedule current() {
        return told.orElse(standard);
    }

    /** Reads by this schedule from now on. */
    public synchronized void follow(DailySchedule schedule) {
        if (!told.equals(Optional.of(schedule))) {
            told = Optional.of(schedule);
            LOG.log(System.Logger.Level.INFO, "machines are read at {0} in {1}", schedule.time(), schedule.zone());
            write(schedule);
        }
    }

    private Optional<DailySchedule> read() {
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return Optional.of(new DailySchedule(
                    LocalTime.parse(kept.getProperty("time", "")), ZoneId.of(kept.getProperty("zone", ""))));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void write(DailySchedule schedule) {
        var kept = new Properties();
        kept.setProperty("time", schedule.time().toString());
        kept.setProperty("zone", schedule.zone().getId());
        var unfinished = file.resolveSibling(NAME + ".unfinished");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var text = new StringWriter();
            kept.store(text, null);
            channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the schedule cannot be written and counts until the next start");
        }
    }
}
