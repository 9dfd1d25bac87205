package io.datacommunicator.platform.signin;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the platform is to browsers and clients.
 *
 * @param url where browsers and clients reach the platform; also the issuer of its tokens
 * @param adminUi the web site that signs its users in here
 * @param proxies addresses and networks whose forwarded headers are believed; empty where nothing stands in front
 */
@ConfigurationProperties("platform")
record SignInSettings(
        URI url, AdminUi adminUi, @DefaultValue List<String> proxies) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern NETWORK =
            Pattern.compile("((?:[0-9]{1,3}[.]){3}[0-9]{1,3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    SignInSettings {
        requireOrigin("platform.url", url);
        proxies = List.copyOf(proxies);
        proxies.forEach(SignInSettings::requireNetwork);
    }

    /**
     * The client for people.
     *
     * @param url its origin
     * @param clientSecret what it proves itself with
     */
    record AdminUi(URI url, String clientSecret) {
        AdminUi {
            requireOrigin("platform.admin-ui.url", url);
            if (clientSecret.length() < 24) {
                throw new IllegalArgumentException("platform.admin-ui.client-secret needs at least 24 characters");
            }
        }

        @Override
        public String toString() {
            return "AdminUi[" + url + "]";
        }
    }

    String issuer() {
        return url.toString();
    }

    private static void requireOrigin(String property, URI url) {
        boolean origin = url.getHost() != null
                && url.getRawPath().isEmpty()
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getRawUserInfo() == null;
        boolean safe = "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && onLoopback(url));
        if (!origin || !safe) {
            throw new IllegalArgumentException(
                    property + " must be https://host[:port], or http:// on loopback, without a path");
        }
    }

    private static boolean onLoopback(URI url) {
        return LOOPBACK.contains(url.getHost());
    }

    private static void requireNetwork(String network) {
        Matcher parts = NETWORK.matcher(network);
        try {
            if (!parts.matches() || tooLong(InetAddress.ofLiteral(parts.group(1)), parts.group(2))) {
                throw new IllegalArgumentException(network);
            }
        } catch (IllegalArgumentException notANetwork) {
            throw new IllegalArgumentException(
                    "platform.proxies takes addresses and networks, as 10.0.0.0/8", notANetwork);
        }
    }

    private static boolean tooLong(InetAddress address, @Nullable String bits) {
        return bits != null && Integer.parseInt(bits) > address.getAddress().length * Byte.SIZE;
    }
}
