package io.datacommunicator.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account to try the product with. Refused in production.
 *
 * @param communicatorKey a file that holds the public JWK of the demo's communicator
 * @param password of the demo's people
 * @param days how far back readings may go
 */
@ConfigurationProperties("platform.demo")
record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") Path communicatorKey,
        @DefaultValue("") String password,
        @DefaultValue("400") int days) {
    @Override
    public String toString() {
        return "DemoSettings";
    }
}
