package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How Vault does: meters, and a line in the log when it changes. Operations and kinds of fault, never names of keys. */
final class VaultMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(VaultMetrics.class);
    private static final String WELL = "ok";
    private static final Set<String> NOBODY_THERE =
            Set.of(word(Kind.SEALED), word(Kind.UNREACHABLE), word(Kind.TROUBLE), word(Kind.GARBAGE));

    private final MeterRegistry registry;
    private final AtomicReference<String> last = new AtomicReference<>(WELL);

    VaultMetrics(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("platform.vault.sealed", last, state -> state.get().equals(word(Kind.SEALED)) ? 1 : 0)
                .description("1 when Vault last said that it is sealed")
                .register(registry);
    }

    void watch(CircuitBreaker breaker, Bulkhead bulkhead) {
        Gauge.builder(
                        "platform.vault.breaker.open",
                        breaker,
                        watched -> watched.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .description("1 while Vault is left in peace")
                .register(registry);
        Gauge.builder(
                        "platform.vault.calls.free",
                        bulkhead,
                        watched -> watched.getMetrics().getAvailableConcurrentCalls())
                .description("calls that could be made at once now")
                .register(registry);
    }

    /** Runs it, with everything around it, and counts what came of it. */
    <T> T timed(String operation, Callable<T> call) throws Exception {
        Timer.Sample sample = Timer.start(registry);
        String outcome = "error";
        try {
            T value = call.call();
            outcome = WELL;
            return value;
        } catch (Exception thrown) {
            outcome = outcome(thrown);
            throw thrown;
        } finally {
            sample.stop(registry.timer("platform.vault.calls", "operation", operation, "outcome", outcome));
            tell(outcome);
        }
    }

    String state() {
        return last.get();
    }

    /** What Vault says of itself when it is asked for nothing else. That it is well overrules no fault of ours with it. */
    void seen(@Nullable Kind trouble) {
        if (trouble != null) {
            tell(word(trouble));
        } else if (NOBODY_THERE.contains(last.get())) {
            tell(WELL);
        }
    }

    private void tell(String outcome) {
        // The server was well enough to refuse, or was not asked.
        if (outcome.equals("closed") || outcome.equals("error")) {
            return;
        }
        String now = outcome.equals(word(Kind.BROKEN)) ? WELL : outcome;
        String before = last.getAndSet(now);
        if (!before.equals(now)) {
            if (now.equals(WELL)) {
                LOG.info("Vault answers again");
            } else {
                LOG.error("Vault does not do what we need: {}. What is open in memory goes on.", now);
            }
        }
    }

    private static String outcome(Exception thrown) {
        return switch (thrown) {
            case VaultFault fault -> word(fault.kind());
            case TimeoutException late -> word(Kind.UNREACHABLE);
            case CallNotPermittedException open -> "closed";
            default -> "error";
        };
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
