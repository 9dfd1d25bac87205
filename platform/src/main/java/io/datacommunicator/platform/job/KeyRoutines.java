package io.datacommunicator.platform.job;

import io.datacommunicator.platform.encryption.KeyRotations;
import io.datacommunicator.platform.encryption.NamedKeys;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keys need again and again. It stands here because {@code encryption} knows nothing of jobs. */
@Configuration(proxyBeanMethods = false)
class KeyRoutines {
    @Bean
    Routine prepareKeys(NamedKeys keys) {
        return new Routine("keys.prepare", Duration.ofSeconds(20), keys::prepare);
    }

    @Bean
    Routine rotateKeys(KeyRotations rotations) {
        return new Routine("keys.rotate", Duration.ofMinutes(5), rotations::goOn);
    }

    @Bean
    Routine countKeys(KeyRotations rotations) {
        return new Routine("keys.count", Duration.ofHours(6), rotations::count);
    }
}
