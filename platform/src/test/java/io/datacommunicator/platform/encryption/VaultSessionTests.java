package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.encryption.TransitKeys.NewDataKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.testing.FakeVault;
import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens: given, renewed, replaced and lost. Time stands still but for what a test says. */
@ParameterizedClass
@EnumSource
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VaultSessionTests {
    private static final String LOGIN = "auth/";
    private static final String RENEWAL = "auth/token/renew-self";

    @Parameter
    Generation generation;

    private FakeVault vault;
    private VaultForTests prepared;
    private VaultConnection connection;
    private NewDataKey key;

    private final String name = KeyNames.random('o');

    @BeforeEach
    void connect() {
        if (vault == null) {
            vault = FakeVault.of(generation);
            prepared = VaultForTests.bootstrapped(vault, "--token-ttl", "60s", "--token-max-ttl", "150s");
        }
        vault.forgetCalls();
        connection = prepared.connection(vault.clock());
        connection.keeper().create(name).block();
        key = connection.transit().newDataKey(name).block();
    }

    @AfterEach
    void disconnect() {
        connection.close();
    }

    @AfterAll
    void stop() {
        vault.close();
    }

    @Test
    void oneLoginServesManyCalls() {
        long before = logins();

        for (int call = 0; call < 50; call++) {
            open();
        }

        assertThat(logins()).isEqualTo(before);
    }

    @Test
    void tokenIsRenewedBeforeItEndsAndNotSooner() {
        vault.advance(Duration.ofSeconds(39));
        connection.tend();
        assertThat(vault.calls(RENEWAL)).isZero();

        vault.advance(Duration.ofSeconds(2));
        connection.tend();
        assertThat(vault.calls(RENEWAL)).isEqualTo(2);

        vault.advance(Duration.ofSeconds(30));
        open();
    }

    @Test
    void shrunkLeaseIsReplacedByAnotherToken() {
        long before = logins();
        for (int step = 0; step < 30; step++) {
            vault.advance(Duration.ofSeconds(20));
            connection.tend();
            open();
        }

        assertThat(logins()).isGreaterThan(before);
        assertThat(vault.calls("auth/token/lookup-self"))
                .as("no call ever met a token that had ended")
                .isZero();
    }

    @Test
    void tokenThatIsGoneIsReplacedWithinTheCall() {
        vault.forgetTokens();

        open();
        assertThat(vault.calls("auth/token/lookup-self")).isEqualTo(1);
        open();
        assertThat(vault.calls("auth/token/lookup-self")).isEqualTo(1);
    }

    @Test
    void tokenThatEndedUnseenIsReplacedWithinTheCall() {
        vault.advance(Duration.ofHours(5));

        open();
    }

    @Test
    void swapOfTokensFailsNoCall() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> {
                        int opened = 0;
                        while (!done.get()) {
                            open();
                            opened++;
                        }
                        return opened;
                    }))
                    .toList();
            for (int step = 0; step < 40; step++) {
                vault.advance(Duration.ofSeconds(10));
                connection.tend();
            }
            done.set(true);
            for (var reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    @Test
    void batchTokensAreReplacedByTime() {
        vault.makeTokensOfABatch(true);
        try (VaultConnection own = prepared.without("platform.vault.jobs").connection(vault.clock())) {
            long before = logins();
            vault.advance(Duration.ofSeconds(41));
            own.tend();

            assertThat(logins()).isEqualTo(before + 1);
            assertThat(vault.calls(RENEWAL)).isZero();
        } finally {
            vault.makeTokensOfABatch(false);
        }
    }

    @Test
    void deniedByPolicyIsNoLostToken() {
        long before = logins();
        VaultSession jobs = session(new VaultCredentials.AppRole(
                prepared.properties().get("platform.vault.app-role-mount"),
                prepared.properties().get("platform.vault.jobs.role-id"),
                prepared.properties().get("platform.vault.jobs.secret-id")));

        assertThatThrownBy(() -> jobs.ask(driver ->
                        driver.write(prepared.mount() + "/decrypt/" + name, Map.of("ciphertext", "vault:v1:AAAA"))))
                .isInstanceOfSatisfying(
                        VaultFault.class, fault -> assertThat(fault.kind()).isEqualTo(VaultFault.Kind.FORBIDDEN));
        assertThat(logins()).isEqualTo(before + 1);
    }

    @Test
    void wrongSecretIsTriedOnceAndThenLeftAlone() {
        VaultSession wrong = session(new VaultCredentials.AppRole(
                prepared.properties().get("platform.vault.app-role-mount"),
                prepared.properties().get("platform.vault.role-id"),
                "guessed"));
        long before = logins();

        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> wrong.ask(driver -> driver.read("auth/token/lookup-self")))
                    .isInstanceOfSatisfying(
                            VaultFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(VaultFault.Kind.LOGIN_REFUSED));
        }
        assertThat(logins()).isEqualTo(before + 1);
        vault.advance(Duration.ofSeconds(31));
        assertThatThrownBy(() -> wrong.ask(driver -> driver.read("auth/token/lookup-self")))
                .isInstanceOf(VaultFault.class);
        assertThat(logins()).isEqualTo(before + 2);
    }

    @Test
    void wrappedSecretIsUnwrappedOnceAndUsedAgain() {
        VaultForTests wrapped = VaultForTests.bootstrapped(vault, "--wrap", "60", "--token-ttl", "60s");
        try (VaultConnection own = wrapped.connection(vault.clock())) {
            own.keeper().create(name).block();
            vault.forgetTokens();

            assertThat(own.transit().newDataKey(name).block().plain().copy()).hasSize(32);
            assertThat(vault.calls("sys/wrapping/unwrap")).isEqualTo(2);
        }
        // Somebody who copied the wrapping token comes too late, and we hear of it.
        assertThatThrownBy(() -> wrapped.connection(vault.clock())).isInstanceOf(VaultFault.class);
    }

    @Test
    void rootTokenIsNotForProduction() {
        VaultForTests root = prepared.without("platform.vault.jobs")
                .without("platform.vault.role-id")
                .without("platform.vault.secret-id")
                .with("platform.vault.token", FakeVault.ROOT_TOKEN);

        try (VaultConnection own = root.connection(vault.clock())) {
            assertThat(own.transit().unwrap(name, key.wrapped()).block()).isEqualTo(key.plain());
        }
        assertThatThrownBy(() -> new VaultConnection(root.settings(), true, vault.clock(), new SimpleMeterRegistry())
                        .checked(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A root token of Vault is not for production");
    }

    @Test
    void platformWithoutTheRoleForJobsMakesNoKeys() {
        try (VaultConnection own = prepared.without("platform.vault.jobs").connection(vault.clock())) {
            assertThat(own.transit().unwrap(name, key.wrapped()).block()).isEqualTo(key.plain());
            assertThatThrownBy(() -> own.keeper().create(KeyNames.random('o')).block())
                    .isInstanceOf(Failure.Unavailable.class);
        }
    }

    private VaultSession session(VaultCredentials credentials) {
        VaultDriver driver = new VaultDriver(
                prepared.settings().requireAddress(),
                VaultTls.client(null, Duration.ofSeconds(2), Runnable::run),
                Duration.ofSeconds(2),
                null);
        return new VaultSession(new VaultLogin(driver, credentials, vault.clock()), true, vault.clock());
    }

    private void open() {
        assertThat(connection.transit().unwrap(name, key.wrapped()).block()).isEqualTo(key.plain());
    }

    private long logins() {
        return vault.calls(LOGIN + prepared.properties().get("platform.vault.app-role-mount") + "/login");
    }
}
