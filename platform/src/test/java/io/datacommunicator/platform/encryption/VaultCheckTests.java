package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.testing.FakeVault;
import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VaultCheckTests {
    private static final FakeVault VAULT = FakeVault.of(Generation.NEW);
    private static VaultForTests prepared;

    @BeforeAll
    static void prepare() {
        prepared = VaultForTests.bootstrapped(VAULT);
    }

    @AfterAll
    static void stop() {
        VAULT.close();
    }

    @Test
    void rolesAsTheBootstrapMakesThemAreRightInProduction() {
        connect(prepared);
    }

    @Test
    void bootstrapTwiceChangesNothing() {
        connect(VaultForTests.bootstrapped(VAULT));
        connect(prepared);
    }

    @Test
    void whatIsLackingIsNamed() {
        String mount = prepared.mount();
        VAULT.writePolicy(mount + "-platform", "path \"" + mount + "/decrypt/*\" { capabilities = [\"update\"] }");
        try {
            assertThatThrownBy(() -> connect(prepared))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The platform's role")
                    .hasMessageContaining("lacks update on " + mount + "/datakey/plaintext/*")
                    .hasMessageContaining("lacks update on " + mount + "/rewrap/*");
        } finally {
            prepared = VaultForTests.bootstrapped(VAULT);
        }
    }

    @Test
    void rolesTheWrongWayRoundAreRefused() {
        VaultForTests swapped = prepared.with(
                        "platform.vault.role-id", prepared.properties().get("platform.vault.jobs.role-id"))
                .with("platform.vault.secret-id", prepared.properties().get("platform.vault.jobs.secret-id"));

        assertThatThrownBy(() -> connect(swapped))
                .hasMessageContaining("lacks update")
                .hasMessageContaining("must not have [delete, read, update]");
    }

    @Test
    void roleThatMayDecryptAllAndEndAllIsRefusedInProductionOnly() {
        String mount = prepared.mount();
        VAULT.writePolicy(
                mount + "-jobs", "path \"" + mount + "/*\" { capabilities = [\"update\",\"read\",\"delete\"] }");
        try {
            assertThatThrownBy(() -> connect(prepared)).hasMessageContaining("must not have");
            prepared.connection(VAULT.clock()).close();
        } finally {
            prepared = VaultForTests.bootstrapped(VAULT);
        }
    }

    @Test
    void deletedKeyIsNotMadeAgainByThePlatform() {
        VaultDriver driver = new VaultDriver(
                prepared.settings().requireAddress(),
                VaultTls.client(null, prepared.settings().timeout(), Runnable::run),
                prepared.settings().timeout(),
                null);
        var session = new VaultSession(
                new VaultLogin(driver, prepared.settings().credentials(), VAULT.clock()), false, VAULT.clock());
        String path = prepared.mount() + "/encrypt/" + KeyNames.random('o');

        assertThatThrownBy(() -> session.ask(vault -> vault.write(path, Map.of("plaintext", "YQ=="))))
                .isInstanceOfSatisfying(
                        VaultFault.class, fault -> assertThat(fault.kind()).isEqualTo(VaultFault.Kind.FORBIDDEN));
    }

    private static void connect(VaultForTests vault) {
        new VaultConnection(vault.settings(), true, VAULT.clock(), new SimpleMeterRegistry())
                .checked(true)
                .close();
    }
}
