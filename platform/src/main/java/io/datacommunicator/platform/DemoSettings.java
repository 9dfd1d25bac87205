package io.datacommunicator.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account to try the product with. Refused in production.
 *
 * @param claimCodes with which the demo's boxes enrol into it, each once
 * @param password of the demo's people
 * @param days how far back readings may go
 */
@ConfigurationProperties("platform.demo")
record DemoSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue List<String> claimCodes,
        @DefaultValue("") String password,
        @DefaultValue("400") int days) {
    DemoSettings {
        claimCodes = List.copyOf(claimCodes);
    }

    @Override
    public String toString() {
        return "DemoSettings";
    }
}
