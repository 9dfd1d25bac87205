package io.datacommunicator.edge.upload;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Where the platform is. Plain http goes to loopback only. */
public record PlatformAddress(URI uri) {

    /** The name under which the platform knows agents. */
    public static final String CLIENT = "edge-agent";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public PlatformAddress {
        if (uri.getScheme() == null
                || uri.getHost() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the platform is addressed as https://host");
        }
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        var safe = uri.getScheme().equalsIgnoreCase("https")
                || (uri.getScheme().equalsIgnoreCase("http") && LOOPBACK.contains(host));
        if (!safe || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the platform is addressed by https; http is for loopback only");
        }
    }

    /** Reads {@code https://host}, with or without a path. */
    public static PlatformAddress of(String text) {
        return new PlatformAddress(URI.create(text.strip()));
    }

    /** Where a box asks to be enrolled. */
    public URI deviceAuthorization() {
        return below("oauth2/device_authorization");
    }

    URI graphql() {
        return below("graphql");
    }

    public URI token() {
        return below("oauth2/token");
    }

    private URI below(String path) {
        var text = uri.toString();
        return URI.create(text.endsWith("/") ? text + path : text + "/" + path);
    }
}
