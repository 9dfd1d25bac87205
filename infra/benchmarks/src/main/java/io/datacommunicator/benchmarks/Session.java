package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Who asks during a run, with tokens that are fetched anew long before they expire. Thread-safe. */
final class Session {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final List<EnrolledKey> communicators;
    private final AtomicInteger turn = new AtomicInteger();
    private final String holder;
    private final @Nullable String recipient;
    private final String password;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(Access access, long since) {}

    private interface Source {
        Access fetch() throws IOException, InterruptedException, GeneralSecurityException;
    }

    Session(
            Tokens tokens,
            List<EnrolledKey> communicators,
            String holder,
            @Nullable String recipient,
            String password) {
        this.tokens = tokens;
        this.communicators = List.copyOf(communicators);
        this.holder = holder;
        this.recipient = recipient;
        this.password = password;
    }

    /** Each in its turn. */
    Access communicator() throws IOException, InterruptedException, GeneralSecurityException {
        int next = Math.floorMod(turn.getAndIncrement(), communicators.size());
        return access("communicator " + next, () -> tokens.ofCommunicator(communicators.get(next)));
    }

    Access holder() throws IOException, InterruptedException, GeneralSecurityException {
        return access(holder, () -> tokens.ofPerson(holder, password));
    }

    /** Empty where the platform has nobody who was given a share. */
    Optional<Access> recipient() throws IOException, InterruptedException, GeneralSecurityException {
        String address = recipient;
        return address == null
                ? Optional.empty()
                : Optional.of(access(address, () -> tokens.ofPerson(address, password)));
    }

    private synchronized Access access(String who, Source source)
            throws IOException, InterruptedException, GeneralSecurityException {
        long now = System.nanoTime();
        Held before = held.get(who);
        if (before == null || now - before.since() > FRESH.toNanos()) {
            before = new Held(source.fetch(), now);
            held.put(who, before);
        }
        return before.access();
    }
}
