package io.datacommunicator.platform.signin.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which key signs, which are published, and when there must be a new one. Pure. */
final class SigningKeyRules {
    /** A key signs for so long. */
    static final Duration LIFE = Duration.ofDays(90);

    /** Longer than any token it signed lives, and than an instance takes to see its successor. */
    static final Duration AFTERLIFE = Duration.ofHours(1);

    private SigningKeyRules() {}

    /** The newest first: it signs. The others are there for the tokens they signed. */
    static List<SigningKey> published(List<SigningKey> all, Instant now) {
        List<SigningKey> newestFirst = all.stream()
                .sorted(Comparator.comparing(SigningKey::since)
                        .thenComparing(SigningKey::id)
                        .reversed())
                .toList();
        return IntStream.range(0, newestFirst.size())
                .filter(at ->
                        at == 0 || now.isBefore(newestFirst.get(at - 1).since().plus(AFTERLIFE)))
                .mapToObj(newestFirst::get)
                .toList();
    }

    static boolean needsSuccessor(List<SigningKey> published, Instant now) {
        return published.isEmpty() || !now.isBefore(published.getFirst().since().plus(LIFE));
    }
}
