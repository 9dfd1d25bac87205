package io.datacommunicator.platform.encryption;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Chooses the keeper of the named keys. */
@Configuration(proxyBeanMethods = false)
class EncryptionConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EncryptionConfiguration.class);

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    TransitKeys transitKeys(
            KeySettings settings,
            @Value("${platform.data-directory}") Path dataDirectory,
            SecureRandom random,
            Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("Local keys are not for production: configure HashiCorp Vault");
        }
        LOG.warn("Keys are kept in a local folder behind a password. This is for development only.");
        return LocalKeys.in(dataDirectory.resolve("keys"), settings.password().toCharArray(), random);
    }
}
