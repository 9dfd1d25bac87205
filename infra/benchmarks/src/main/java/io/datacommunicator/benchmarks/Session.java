package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who asks during a run, with tokens that are fetched anew long before they expire. Thread-safe. */
final class Session {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final CommunicatorKey communicator;
    private final String holder;
    private final @Nullable String recipient;
    private final String password;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(String token, long since) {}

    private interface Source {
        String fetch() throws IOException, InterruptedException, GeneralSecurityException;
    }

    Session(Tokens tokens, CommunicatorKey communicator, String holder, @Nullable String recipient, String password) {
        this.tokens = tokens;
        this.communicator = communicator;
        this.holder = holder;
        this.recipient = recipient;
        this.password = password;
    }

    String communicator() throws IOException, InterruptedException, GeneralSecurityException {
        return token("", () -> tokens.ofCommunicator(communicator));
    }

    String holder() throws IOException, InterruptedException, GeneralSecurityException {
        return token(holder, () -> tokens.ofPerson(holder, password));
    }

    /** Empty where the platform has nobody who was given a share. */
    Optional<String> recipient() throws IOException, InterruptedException, GeneralSecurityException {
        String address = recipient;
        return address == null
                ? Optional.empty()
                : Optional.of(token(address, () -> tokens.ofPerson(address, password)));
    }

    private synchronized String token(String who, Source source)
            throws IOException, InterruptedException, GeneralSecurityException {
        long now = System.nanoTime();
        Held before = held.get(who);
        if (before == null || now - before.since() > FRESH.toNanos()) {
            before = new Held(source.fetch(), now);
            held.put(who, before);
        }
        return before.token();
    }
}
