package io.datacommunicator.edge.outbox;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries by number: the same number is always the same entry. */
final class Entries {

    private static final long START_MILLIS = 1_767_225_600_000L;

    private Entries() {}

    static UUID id(int number) {
        return new UUID((START_MILLIS + number) << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    static Entry entry(int number) {
        return entry(number, 3000);
    }

    static Entry entry(int number, int length) {
        var payload = new byte[length];
        new SplittableRandom(number).nextBytes(payload);
        return new Entry(id(number), payload);
    }

    static List<Entry> upTo(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(Entries::entry).toList();
    }

    static void append(Outbox outbox, int from, int to) throws OutboxFailure {
        for (int number = from; number <= to; number++) {
            outbox.append(entry(number));
        }
    }
}
