package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.identity.Enrolment;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.outbox.Entry;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxLimits;
import io.datacommunicator.edge.testing.Victim;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;

/** Appends a few readings, uploads them, and so on without end. Says {@code A n} when reading n was kept. */
final class UploadVictim {

    private static final int AT_ONCE = 5;

    private UploadVictim() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        var file = new EnrolmentFile(directory, new SecureRandom());
        Victim.awaitGo();
        try (var outbox = open(directory);
                var uploads = uploads(outbox, PlatformAddress.of(arguments[1]), file)) {
            for (int number = Integer.parseInt(arguments[2]); ; number++) {
                outbox.append(reading(number));
                out.println("A " + number);
                if (number % AT_ONCE == 0) {
                    persistent(uploads).deliver();
                }
            }
        }
    }

    static Outbox open(Path directory) throws Exception {
        return Outbox.open(directory.resolve("outbox"), new OutboxLimits(100_000, 1L << 30), Clock.systemUTC());
    }

    static Uploads uploads(Outbox outbox, PlatformAddress platform, EnrolmentFile file) {
        return new Uploads(
                outbox, platform, () -> file.read().map(UploadVictim::credential), told -> {}, Clock.systemUTC());
    }

    static Credential credential(Enrolment enrolment) {
        return new Credential(enrolment.refreshToken(), enrolment.key()::proof);
    }

    static PersistentUploads persistent(Uploads uploads) {
        var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(8), new SplittableRandom(1));
        return new PersistentUploads(uploads, backoff, 1000, heard -> {});
    }

    static Entry reading(int number) {
        var json = "{\"id\":\"" + id(number) + "\",\"takenAt\":\"2026-01-10T02:30:00Z\",\"machine\":{},\"counters\":"
                + "[{\"code\":0,\"count\":" + number + "}]}";
        return new Entry(id(number), json.getBytes(StandardCharsets.UTF_8));
    }

    static UUID id(int number) {
        return new UUID(0x019b_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
