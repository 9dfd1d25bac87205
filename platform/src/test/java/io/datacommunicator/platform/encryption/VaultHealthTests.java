package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.testing.FakeVault;
import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.datacommunicator.platform.testing.FakeVault.Mood;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What our health says of Vault, although nothing else asks Vault for anything. */
class VaultHealthTests {
    private final FakeVault vault = FakeVault.of(Generation.NEW);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private VaultConnection connection;
    private VaultHealth health;

    @BeforeEach
    void connect() {
        connection = new VaultConnection(
                        VaultForTests.bootstrapped(vault)
                                .with("platform.vault.timeout", "300ms")
                                .settings(),
                        false,
                        Clock.systemUTC(),
                        registry)
                .checked(false);
        health = new VaultHealth(connection.metrics());
    }

    @AfterEach
    void close() {
        connection.close();
        vault.close();
    }

    @ParameterizedTest
    @CsvSource({"SEALED, sealed", "DOWN, unreachable", "SLOW, unreachable", "GARBAGE, garbage", "BAD_GATEWAY, trouble"})
    void outageIsSeenAndItsEndToo(Mood mood, String state) {
        awaitState("ok");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        vault.become(mood);
        awaitState(state);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(registry.get("platform.vault.sealed").gauge().value()).isEqualTo(mood == Mood.SEALED ? 1 : 0);

        vault.become(Mood.WELL);
        awaitState("ok");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whoAsksForOurHealthMakesUsAskNothing() {
        vault.forgetCalls();

        for (int number = 0; number < 100; number++) {
            health.health();
        }

        assertThat(vault.calls("sys/health")).isLessThan(5);
    }

    @Test
    void beingWellOverrulesNoRefusal() {
        VaultMetrics metrics = new VaultMetrics(registry);
        metrics.seen(null);
        assertThat(metrics.state()).isEqualTo("ok");

        try {
            metrics.timed("decrypt", () -> {
                throw new VaultFault(VaultFault.Kind.FORBIDDEN, "status 403");
            });
        } catch (Exception refused) {
            metrics.seen(null);
        }

        assertThat(metrics.state()).isEqualTo("forbidden");
    }

    private void awaitState(String state) {
        connection.look();
        Mono.fromSupplier(() -> connection.metrics().state())
                .filter(state::equals)
                .switchIfEmpty(Mono.error(() -> new AssertionError(
                        "not " + state + " but " + connection.metrics().state())))
                .retryWhen(Retry.fixedDelay(100, Duration.ofMillis(100)))
                .block(Duration.ofSeconds(15));
    }
}
