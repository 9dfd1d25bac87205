package io.datacommunicator.ui.signin;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the platform is, seen from here and from the browser alike, and how this program proves itself there.
 *
 * @param platformUrl without a path; also the issuer of tokens
 */
@ConfigurationProperties(prefix = "admin-ui", ignoreUnknownFields = false)
record SignInSettings(
        @DefaultValue("http://localhost:8421") URI platformUrl,
        @DefaultValue("") String clientSecret) {

    SignInSettings {
        if (!platformUrl.isAbsolute() || platformUrl.getHost() == null) {
            throw new IllegalArgumentException("admin-ui.platform-url is no address: " + platformUrl);
        }
        if (!platformUrl.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("admin-ui.platform-url has a path or ends in a slash: " + platformUrl);
        }
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("admin-ui.client-secret is missing");
        }
    }

    String at(String path) {
        return platformUrl + path;
    }

    @Override
    public String toString() {
        return "SignInSettings[" + platformUrl + "]";
    }
}
