package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.datacommunicator.platform.encryption.TransitKeys.NewDataKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.testing.FakeVault;
import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.datacommunicator.platform.testing.FakeVault.Mood;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;

/** A Vault that does not do what we need: refused in time, counted rightly, and well again by itself. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class VaultOutageTests {
    private static final FakeVault VAULT = FakeVault.of(Generation.OLD);
    private static VaultForTests prepared;

    private final String name = KeyNames.random('o');
    private VaultConnection connection;
    private NewDataKey key;

    @BeforeAll
    static void prepare() {
        prepared = VaultForTests.bootstrapped(VAULT).with("platform.vault.timeout", "300ms");
    }

    @AfterAll
    static void stop() {
        VAULT.close();
    }

    @BeforeEach
    void connect() {
        connection = prepared.connection(Clock.systemUTC());
        connection.keeper().create(name).block();
        key = connection.transit().newDataKey(name).block();
        VAULT.forgetCalls();
    }

    @AfterEach
    void disconnect() {
        VAULT.become(Mood.WELL);
        VAULT.refuseByQuota(0);
        connection.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WELL")
    void outageIsUnavailableAndPassesByItself(Mood mood) {
        VAULT.become(mood);
        for (int call = 0; call < 3; call++) {
            assertUnavailable();
        }

        VAULT.become(Mood.WELL);
        awaitOpening();
    }

    @Test
    void vaultThatDoesNotWorkIsLeftInPeaceForAMoment() {
        VAULT.become(Mood.BAD_GATEWAY);
        for (int call = 0; call < 10; call++) {
            assertUnavailable();
        }
        long asked = VAULT.calls("");

        for (int call = 0; call < 20; call++) {
            assertUnavailable();
        }

        assertThat(VAULT.calls("")).isEqualTo(asked);
        VAULT.become(Mood.WELL);
        awaitOpening();
    }

    @Test
    void aFewRefusalsByQuotaAreSatOut() {
        VAULT.refuseByQuota(2);

        open();
        assertThat(VAULT.calls(prepared.mount() + "/decrypt")).isEqualTo(3);
    }

    @Test
    void sealedVaultIsNotAskedAgainWithinACall() {
        VAULT.become(Mood.SEALED);
        assertUnavailable();

        assertThat(VAULT.calls("")).isEqualTo(1);
    }

    @Test
    void alteredKeysAreAnsweredOnceAndTripNothing() {
        byte[] altered = key.wrapped().clone();
        altered[40] = (byte) (altered[40] == 'A' ? 'B' : 'A');

        for (int call = 0; call < 30; call++) {
            assertThatThrownBy(() -> connection.transit().unwrap(name, altered).block())
                    .isInstanceOf(Failure.IntegrityViolated.class);
        }

        assertThat(VAULT.calls(prepared.mount() + "/decrypt")).isEqualTo(30);
        open();
    }

    @Test
    void rotationIsNeverRepeated() {
        VAULT.become(Mood.BAD_GATEWAY);
        assertThatThrownBy(() -> connection.keeper().rotate(name).block()).isInstanceOf(Failure.Unavailable.class);

        assertThat(VAULT.calls(prepared.mount() + "/keys/" + name + "/rotate")).isEqualTo(1);
    }

    @Test
    void slowVaultHoldsNobodyAndLeavesNoThread() {
        VAULT.become(Mood.SLOW);
        int threads = Thread.activeCount();

        long refused = Flux.range(0, 200)
                .flatMap(
                        number -> connection
                                .transit()
                                .unwrap(name, key.wrapped())
                                .map(opened -> 0)
                                .onErrorReturn(Failure.Unavailable.class, 1),
                        200)
                .filter(one -> one == 1)
                .count()
                .block(Duration.ofSeconds(20));

        assertThat(refused).isEqualTo(200);
        assertThat(Thread.activeCount()).isLessThan(threads + 40);
        VAULT.become(Mood.WELL);
        awaitOpening();
    }

    @Test
    void refusalSaysNothingOfVaultOrKey() {
        VAULT.become(Mood.HALF);

        Throwable thrown =
                catchThrowable(() -> connection.transit().newDataKey(name).block());

        assertThat(thrown)
                .isInstanceOf(Failure.Unavailable.class)
                .hasMessage("unavailable")
                .hasNoCause();
    }

    private void assertUnavailable() {
        assertThatThrownBy(
                        () -> connection.transit().unwrap(name, key.wrapped()).block(Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        Failure.Unavailable.class,
                        failure -> assertThat(failure.retryAfter())
                                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    private void open() {
        assertThat(connection.transit().unwrap(name, key.wrapped()).block()).isEqualTo(key.plain());
    }

    /** The breaker lets the first through after two seconds. */
    private void awaitOpening() {
        assertThat(connection
                        .transit()
                        .unwrap(name, key.wrapped())
                        .retryWhen(reactor.util.retry.Retry.fixedDelay(50, Duration.ofMillis(200)))
                        .block(Duration.ofSeconds(15)))
                .isEqualTo(key.plain());
    }
}
