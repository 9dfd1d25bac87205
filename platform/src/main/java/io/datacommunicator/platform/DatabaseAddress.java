package io.datacommunicator.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A database given as {@code postgresql://user:password@host:port/database?sslmode=verify-full}, as both drivers want to
 * be told of it. Its password shows nowhere.
 */
final class DatabaseAddress {
    private static final int STANDARD_PORT = 5432;

    private final String server;
    private final String parameters;
    private final String user;
    private final String password;

    private DatabaseAddress(String server, String parameters, String user, String password) {
        this.server = server;
        this.parameters = parameters;
        this.user = user;
        this.password = password;
    }

    static DatabaseAddress of(int port, String database, DatabaseRole role, String password) {
        return new DatabaseAddress("127.0.0.1:" + port + "/" + database, "", role.sqlName(), password);
    }

    /** @param name of the setting, for the refusal, which does not repeat the address */
    static DatabaseAddress parse(String name, String address) {
        try {
            var uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String[] credentials = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            boolean complete = scheme.matches("postgres(ql)?")
                    && uri.getHost() != null
                    && credentials.length == 2
                    && uri.getPath().length() > 1;
            if (!complete) {
                throw refused(name);
            }
            int port = uri.getPort() == -1 ? STANDARD_PORT : uri.getPort();
            String parameters = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new DatabaseAddress(
                    uri.getHost() + ":" + port + uri.getRawPath(),
                    parameters,
                    decoded(credentials[0]),
                    decoded(credentials[1]));
        } catch (URISyntaxException notAnAddress) {
            throw refused(name);
        }
    }

    String reactiveUrl() {
        // The same parameter is spelled differently by the two drivers.
        return "r2dbc:postgresql://" + server + parameters.replace("sslmode=", "sslMode=");
    }

    String blockingUrl() {
        return "jdbc:postgresql://" + server + parameters;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException refused(String name) {
        return new IllegalArgumentException(name + " must look like postgresql://user:password@host:5432/database");
    }
}
