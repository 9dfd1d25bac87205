package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Asks Vault every few seconds whether it is sealed, without a token: while everything needed is open in memory nothing
 * else would find out. Whoever asks for our health gets what was seen last and makes us ask nothing.
 */
final class VaultWatch {
    static final Duration EVERY = Duration.ofSeconds(3);

    private final VaultDriver vault;
    private final VaultMetrics metrics;
    private final Duration timeout;
    private final Executor threads;
    private final AtomicBoolean asking = new AtomicBoolean();

    VaultWatch(VaultDriver vault, VaultMetrics metrics, Duration timeout, Executor threads) {
        this.vault = vault;
        this.metrics = metrics;
        this.timeout = timeout;
        this.threads = threads;
    }

    /** Returns at once. While a question is not answered no other is asked. */
    void look() {
        if (asking.compareAndSet(false, true)) {
            CompletableFuture<@Nullable Kind> answer = CompletableFuture.supplyAsync(this::trouble, threads);
            var _ = answer.whenComplete((_, _) -> asking.set(false));
            var _ = answer.copy()
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((seen, late) -> metrics.seen(late == null ? seen : Kind.UNREACHABLE));
        }
    }

    private @Nullable Kind trouble() {
        try {
            VaultAnswer answer = vault.read("sys/health");
            return switch (answer.status()) {
                // A standby passes our calls on.
                case 200, 429, 472, 473 -> answer.body().isObject() ? null : Kind.GARBAGE;
                case 501, 503 -> Kind.SEALED;
                default -> Kind.TROUBLE;
            };
        } catch (VaultFault fault) {
            return fault.kind();
        }
    }
}
