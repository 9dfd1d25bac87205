package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.testing.FakeVault;
import io.datacommunicator.platform.testing.FakeVault.Generation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** One contract for all keepers of named keys. */
class TransitKeysTests {
    @Nested
    class InAFolder extends TransitKeysContract {
        @TempDir
        private Path folder;

        private LocalKeys keys;

        @BeforeEach
        void open() {
            keys = reopened();
        }

        @Override
        LocalKeys keys() {
            return keys;
        }

        @Override
        LocalKeys keeper() {
            return keys;
        }

        @Override
        LocalKeys reopened() {
            return LocalKeys.in(folder, "correct horse battery".toCharArray(), new SecureRandom());
        }
    }

    @Nested
    class InAnOldVault extends InAFakeVault {
        InAnOldVault() {
            super(Generation.OLD);
        }
    }

    @Nested
    class InANewVault extends InAFakeVault {
        InANewVault() {
            super(Generation.NEW);
        }
    }

    /** {@code VAULT_ADDR=… VAULT_TOKEN=… infra/test --vault}, with the token of an operator. */
    @Nested
    @EnabledIfEnvironmentVariable(named = "VAULT_ADDR", matches = ".+")
    @EnabledIfEnvironmentVariable(named = "VAULT_TOKEN", matches = ".+")
    class InTheVaultOfTheEnvironment extends InAVault {
        @Override
        VaultForTests bootstrapped() {
            return VaultForTests.bootstrapped(System.getenv("VAULT_ADDR"), System.getenv("VAULT_TOKEN"));
        }
    }

    abstract static class InAFakeVault extends InAVault {
        private final FakeVault vault;

        InAFakeVault(Generation generation) {
            this.vault = FakeVault.of(generation);
        }

        @Override
        VaultForTests bootstrapped() {
            return VaultForTests.bootstrapped(vault);
        }

        @AfterAll
        void stop() {
            vault.close();
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class InAVault extends TransitKeysContract {
        private VaultForTests vault;
        private VaultConnection connection;
        private VaultConnection another;

        abstract VaultForTests bootstrapped();

        @BeforeAll
        void connect() {
            vault = bootstrapped();
            connection = vault.connection(Clock.systemUTC());
            another = vault.connection(Clock.systemUTC());
        }

        @AfterAll
        void disconnect() {
            connection.close();
            another.close();
        }

        @Override
        TransitKeys keys() {
            return connection.transit();
        }

        @Override
        KeyKeeper keeper() {
            return connection.keeper();
        }

        @Override
        TransitKeys reopened() {
            return another.transit();
        }
    }
}
