package io.datacommunicator.edge.outbox;

import io.datacommunicator.edge.testing.Victim;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Appends and acknowledges without end. Says {@code A n} when entry n was acknowledged by {@code append}, {@code B n} before
 * it acknowledges entry n to the outbox, {@code C n} after that.
 */
final class OutboxVictim {

    private static final int WAITING = 12;

    private OutboxVictim() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var first = Integer.parseInt(arguments[1]);
        var hasty = arguments[2].equals("hasty");
        var out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Class.forName("org.sqlite.JDBC");
        Victim.awaitGo();
        try (var outbox = Outbox.open(directory, KillHarness.LIMITS, Clock.systemUTC())) {
            var append = hasty ? hasty(outbox) : (Append) outbox::append;
            for (int number = first; ; number++) {
                append.append(Entries.entry(number));
                out.println("A " + number);
                if (number - first >= WAITING) {
                    var oldest = number - WAITING;
                    out.println("B " + oldest);
                    outbox.acknowledge(List.of(Entries.id(oldest)));
                    out.println("C " + oldest);
                }
            }
        }
    }

    /** Broken on purpose: acknowledges first and writes soon after, as a queue with a background writer does. */
    private static Append hasty(Outbox outbox) {
        var writer = Executors.newSingleThreadExecutor();
        return entry -> writer.execute(() -> {
            try {
                outbox.append(entry);
            } catch (OutboxFailure e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private interface Append {
        void append(Entry entry) throws OutboxFailure, IOException;
    }
}
