package io.datacommunicator.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxLimits;
import io.datacommunicator.edge.upload.Backoff;
import io.datacommunicator.edge.upload.PersistentUploads;
import io.datacommunicator.edge.upload.PlatformAddress;
import io.datacommunicator.edge.upload.Uploads;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the log says of an outbox that fails. */
final class UploadLoopTests {

    private final Logger log = Logger.getLogger(UploadLoop.class.getName());
    private final Kept kept = new Kept();

    @TempDir
    Path directory;

    private Outbox outbox;
    private Uploads uploads;
    private UploadLoop loop;

    @BeforeEach
    void start() throws Exception {
        log.addHandler(kept);
        log.setUseParentHandlers(false);
        outbox = Outbox.open(directory, new OutboxLimits(100, 1L << 20), Clock.systemUTC());
        uploads = new Uploads(
                outbox, PlatformAddress.of("http://localhost:1"), Optional::empty, told -> {}, Clock.systemUTC());
        var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), new SplittableRandom(1));
        var persistent = new PersistentUploads(uploads, backoff, 1, delivery -> {});
        loop = new UploadLoop(persistent, Duration.ZERO, new SplittableRandom(1));
    }

    @AfterEach
    void stop() throws Exception {
        log.removeHandler(kept);
        log.setUseParentHandlers(true);
        uploads.close();
        outbox.close();
    }

    @Test
    void aFailureIsSaidOnceUntilItIsOver() throws Exception {
        loop.deliver();
        assertThat(kept.said).isEmpty();

        execute("ALTER TABLE entry RENAME TO away");
        loop.deliver();
        loop.deliver();
        loop.deliver();
        assertThat(kept.said).containsExactly("no upload, the outbox fails: UNAVAILABLE");

        execute("ALTER TABLE away RENAME TO entry");
        loop.deliver();
        loop.deliver();
        assertThat(kept.said).containsExactly("no upload, the outbox fails: UNAVAILABLE", "the outbox works again");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("outbox-1.sqlite"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final class Kept extends Handler {
        private final List<String> said = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            said.add(MessageFormat.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
