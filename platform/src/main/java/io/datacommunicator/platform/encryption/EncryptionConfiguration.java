package io.datacommunicator.platform.encryption;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Chooses the keeper of the named keys: Vault where one is configured, else a local folder, never in production. */
@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EncryptionConfiguration.class);
    private static final String VAULT = "platform.vault.address";

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    KeyMetrics keyMetrics(ObjectProvider<MeterRegistry> registry, Clock clock) {
        return new KeyMetrics(registry.getIfAvailable(SimpleMeterRegistry::new), clock);
    }

    /** How many openings found their key open already. */
    @Bean
    MeterBinder openKeyMetrics(DataKeys machines, CustomerCipher people) {
        return registry -> {
            machines.bindTo(registry);
            people.bindTo(registry);
        };
    }

    private static boolean isProduction(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("production"));
    }

    /** Keys in a Vault. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(VAULT)
    static class InVault {
        @Bean
        VaultConnection vaultConnection(
                VaultSettings settings, Clock clock, Environment environment, ObjectProvider<MeterRegistry> registry) {
            boolean production = isProduction(environment);
            return new VaultConnection(settings, production, clock, registry.getIfAvailable(SimpleMeterRegistry::new))
                    .checked(production);
        }

        @Bean
        VaultHealth vaultHealthIndicator(VaultConnection vault) {
            return new VaultHealth(vault.metrics());
        }

        @Bean
        TransitKeys transitKeys(VaultConnection vault) {
            return vault.transit();
        }

        @Bean
        KeyKeeper keyKeeper(VaultConnection vault) {
            return vault.keeper();
        }
    }

    /** Keys in a folder. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoVault.class)
    static class InFolder {
        @Bean
        LocalKeys localKeys(
                KeySettings settings,
                @Value("${platform.data-directory}") Path dataDirectory,
                SecureRandom random,
                Environment environment) {
            if (isProduction(environment)) {
                throw new IllegalStateException("Local keys are not for production: configure HashiCorp Vault");
            }
            LOG.warn("Keys are kept in a local folder behind a password. This is for development only.");
            return LocalKeys.in(
                    dataDirectory.resolve("keys"), settings.requirePassword().toCharArray(), random);
        }
    }

    static final class NoVault extends NoneNestedConditions {
        NoVault() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(VAULT)
        static final class Configured {}
    }
}
