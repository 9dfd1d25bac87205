package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.OpaqueCipher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives ids and cursors the key of this installation. Tests of features without GraphQL import it. */
@Configuration(proxyBeanMethods = false)
public class OpaqueIdConfiguration {
    @Bean
    OpaqueCipher opaqueCipher(InstallationSecrets secrets) {
        return new OpaqueCipher(secrets.opaqueIds());
    }

    @Bean
    NodeIds nodeIds(OpaqueCipher cipher) {
        return new NodeIds(cipher);
    }

    @Bean
    Pages listPages(OpaqueCipher cipher) {
        return new Pages(new Cursors(cipher));
    }
}
