package io.datacommunicator.edge.outbox;

import io.datacommunicator.edge.testing.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Kills one victim after the other on the same outbox and compares each time what stands there with what was promised. */
final class KillHarness {

    static final OutboxLimits LIMITS = new OutboxLimits(100_000, 1L << 30);

    private static final int LONGEST_LIFE_MICROS = 60_000;

    private final Path outbox;
    private final Path temporary;
    private final String mode;
    private final SplittableRandom random;
    private final Set<Integer> promised = new HashSet<>();
    private final Set<Integer> gone = new HashSet<>();
    private final Set<Integer> undecided = new HashSet<>();
    private int next = 1;
    private int appended;

    KillHarness(Path directory, String mode, long seed) {
        this.outbox = directory.resolve("outbox");
        this.temporary = directory;
        this.mode = mode;
        this.random = new SplittableRandom(seed);
    }

    int appended() {
        return appended;
    }

    /** The first broken promise, or nothing after so many kills. */
    Optional<String> kill(int times) throws IOException, InterruptedException, OutboxFailure {
        // Numbers are handed out in blocks, so that the next victim can get ready while this one lives.
        var block = 100_000;
        var coming = victim();
        for (int kill = 1; kill <= times; kill++) {
            var victim = coming;
            victim.go();
            var first = next;
            next += block;
            coming = victim();
            try (victim) {
                hear(victim.killAfter(Duration.ofNanos(random.nextLong(LONGEST_LIFE_MICROS) * 1000)), first);
            } catch (IOException e) {
                coming.close();
                throw e;
            }
            var broken = brokenPromise(first);
            if (broken.isPresent()) {
                coming.close();
                return Optional.of("kill " + kill + ": " + broken.get());
            }
        }
        coming.close();
        return Optional.empty();
    }

    private Victim victim() {
        return Victim.start(OutboxVictim.class, temporary, outbox.toString(), String.valueOf(next), mode);
    }

    private void hear(List<String> lines, int first) {
        undecided.clear();
        int lastHeard = first - 1;
        for (var line : lines) {
            var number = Integer.parseInt(line.substring(2));
            switch (line.charAt(0)) {
                case 'A' -> {
                    promised.add(number);
                    lastHeard = number;
                    appended++;
                }
                case 'B' -> undecided.add(number);
                case 'C' -> {
                    undecided.remove(number);
                    promised.remove(number);
                    gone.add(number);
                }
                default -> throw new IllegalStateException("unknown word");
            }
        }
        // It may or may not have got to the entry after the last of which it spoke.
        undecided.add(lastHeard + 1);
    }

    private Optional<String> brokenPromise(int first) throws OutboxFailure {
        Map<Integer, Entry> found = new HashMap<>();
        try (var opened = Outbox.open(outbox, LIMITS, Clock.systemUTC())) {
            for (var entry : opened.oldest(LIMITS.entries(), Long.MAX_VALUE)) {
                var number = (int) entry.id().getLeastSignificantBits();
                if (found.put(number, entry) != null) {
                    return Optional.of("entry " + number + " stands twice");
                }
                if (!entry.equals(Entries.entry(number))) {
                    return Optional.of("entry " + number + " changed");
                }
            }
            if (!opened.status().corruptFiles().isEmpty()) {
                return Optional.of("the file was damaged");
            }
        }
        return compare(found.keySet(), first);
    }

    private Optional<String> compare(Set<Integer> found, int first) {
        for (var number : promised) {
            if (!found.contains(number) && !undecided.contains(number)) {
                return Optional.of("entry " + (number - first) + " of the last victim or before is lost");
            }
        }
        for (var number : found) {
            if (gone.contains(number) || (!promised.contains(number) && !undecided.contains(number))) {
                return Optional.of("entry " + number + " came back or from nowhere");
            }
        }
        settle(found);
        return Optional.empty();
    }

    /** What was undecided is now as it was found. */
    private void settle(Set<Integer> found) {
        for (var number : new ArrayList<>(undecided)) {
            if (found.contains(number)) {
                promised.add(number);
            } else {
                promised.remove(number);
                gone.add(number);
            }
        }
    }
}
