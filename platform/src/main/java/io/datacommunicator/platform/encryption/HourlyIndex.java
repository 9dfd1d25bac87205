package io.datacommunicator.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Names for what must not be known for long, such as addresses: equal within an hour, and then nobody can tell any more.
 * The key is random, in memory alone, and gone after its hour. Thread-safe.
 */
@Component
public final class HourlyIndex {
    private final Clock clock;
    private final SecureRandom random;
    private final AtomicReference<Hour> current;

    public HourlyIndex(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        this.current = new AtomicReference<>(fresh());
    }

    public SecretBytes of(String text) {
        Hour hour = current.updateAndGet(known -> known.begin().equals(begin()) ? known : fresh());
        return SecretBytes.copyOf(Mac.name(hour.key(), text.getBytes(StandardCharsets.UTF_8)));
    }

    private Hour fresh() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return new Hour(begin(), Mac.key(key));
    }

    private Instant begin() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private record Hour(Instant begin, SecretKey key) {}
}
