package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vault under a token that always works, as long as the credentials do: renewed before it ends, replaced when its lease
 * shrinks or when Vault does not know it any more. Calls under way keep the token they began with, which stays good
 * until its own end, so that no call fails for the change. Its methods wait. Safe for many threads.
 */
final class VaultSession {
    private static final Logger LOG = LoggerFactory.getLogger(VaultSession.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    /** Newer servers lock a role out after a few wrong secret ids, and a secret id may be good for a few logins only. */
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(30);

    private final VaultLogin login;
    private final boolean rootAllowed;
    private final Clock clock;
    private final ReentrantLock oneLogin = new ReentrantLock();
    private final AtomicReference<@Nullable VaultToken> held = new AtomicReference<>();
    private final AtomicReference<Pause> pause = new AtomicReference<>(new Pause(Instant.MIN, Kind.UNREACHABLE));

    VaultSession(VaultLogin login, boolean rootAllowed, Clock clock) {
        this.login = login;
        this.rootAllowed = rootAllowed;
        this.clock = clock;
    }

    /** An answer without fault. A token that is gone is replaced and the call repeated, once. */
    VaultAnswer ask(Function<VaultDriver, VaultAnswer> call) {
        VaultToken token = token();
        VaultAnswer answer = call.apply(token.vault());
        if (answer.status() == 403 && isGone(token)) {
            answer = call.apply(another(token).vault());
        }
        return withoutFault(answer);
    }

    /** Like {@link #ask}, for answers that are right although their status says otherwise. */
    VaultAnswer askFor(Function<VaultDriver, VaultAnswer> call, Function<VaultAnswer, Boolean> right) {
        return ask(call.andThen(answer -> right.apply(answer) ? VaultAnswer.of(204, new byte[0]) : answer));
    }

    boolean root() {
        return token().root();
    }

    /** To be called every second or so. Never throws. */
    void tend() {
        VaultToken token = held.get();
        if (token == null || clock.instant().isBefore(token.renewAt())) {
            return;
        }
        try {
            if (!isRenewed(token)) {
                another(token);
            }
        } catch (VaultFault fault) {
            LOG.debug("The token for Vault could not be renewed: {}", fault.getMessage());
        }
    }

    private boolean isRenewed(VaultToken token) {
        if (!token.renewable()) {
            return false;
        }
        VaultAnswer answer = token.vault().write("auth/token/renew-self", Map.of("increment", token.leaseSeconds()));
        long granted = answer.auth().path("lease_duration").asLong(0);
        // Towards its last end a token is renewed with 200 for less and less: that is the time for another.
        boolean whole = answer.status() == 200 && granted >= token.leaseSeconds();
        if (whole) {
            held.compareAndSet(token, token.renewed(clock.instant()));
        }
        return whole;
    }

    /** Forbidden by policy and unknown token look alike, but the second may not even ask about itself. */
    private static boolean isGone(VaultToken token) {
        return token.vault().read("auth/token/lookup-self").status() == 403;
    }

    private VaultToken token() {
        VaultToken token = held.get();
        return token == null ? another(null) : token;
    }

    private VaultToken another(@Nullable VaultToken worn) {
        try {
            oneLogin.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new VaultFault(Kind.UNREACHABLE, "interrupted before login");
        }
        try {
            VaultToken current = held.get();
            boolean alreadyReplaced =
                    worn == null || (current != null && !current.vault().equals(worn.vault()));
            return current != null && alreadyReplaced ? current : loggedIn();
        } finally {
            oneLogin.unlock();
        }
    }

    private VaultToken loggedIn() {
        Pause last = pause.get();
        if (clock.instant().isBefore(last.until())) {
            throw new VaultFault(last.kind(), "a login failed just now");
        }
        try {
            VaultToken next = login.newToken();
            if (next.root() && !rootAllowed) {
                throw new IllegalStateException("A root token of Vault is not for production");
            }
            held.set(next);
            return next;
        } catch (VaultFault fault) {
            boolean refused = fault.kind() == Kind.LOGIN_REFUSED;
            Instant until = clock.instant().plus(refused ? PAUSE_AFTER_REFUSAL : PAUSE_AFTER_TROUBLE);
            pause.set(new Pause(until, fault.kind()));
            throw fault;
        }
    }

    private static VaultAnswer withoutFault(VaultAnswer answer) {
        VaultRules.fault(answer).ifPresent(kind -> {
            throw new VaultFault(kind, "status " + answer.status());
        });
        return answer;
    }

    /** No login before this time, for this reason. */
    private record Pause(Instant until, Kind kind) {}
}
