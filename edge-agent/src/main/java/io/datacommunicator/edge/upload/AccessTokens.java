package io.datacommunicator.edge.upload;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The access token of this agent: client credentials with {@code private_key_jwt} (RFC 7523), kept until a minute before it
 * expires. Owned by one thread.
 */
final class AccessTokens {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int OK = 200;

    private final URI endpoint;
    private final String clientId;
    private final ClientAssertion assertion;
    private final Exchange exchange;
    private final PlatformTime time;
    private Optional<Token> current = Optional.empty();

    AccessTokens(
            PlatformAddress platform,
            String clientId,
            ClientAssertion assertion,
            Exchange exchange,
            PlatformTime time) {
        this.endpoint = platform.token();
        this.clientId = clientId;
        this.assertion = assertion;
        this.exchange = exchange;
        this.time = time;
    }

    /** A token that holds for a while, the one of before if it does. */
    String current() throws IOException, InterruptedException, Refused {
        var usable = current.filter(token -> time.now().isBefore(token.until()));
        if (usable.isEmpty()) {
            current = Optional.of(fetch());
        }
        return current.orElseThrow().value();
    }

    /** Forgets the token; the platform did not want it. */
    void discard() {
        current = Optional.empty();
    }

    /** Asks a second time if the first answer taught us that our clock is wrong. */
    private Token fetch() throws IOException, InterruptedException, Refused {
        var before = time.now();
        try {
            return request();
        } catch (Refused e) {
            var shift = Duration.between(before, time.now()).abs();
            if (shift.compareTo(MARGIN) < 0) {
                throw e;
            }
            return request();
        }
    }

    private Token request() throws IOException, InterruptedException, Refused {
        var form = Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                "upload",
                "client_id",
                clientId,
                "client_assertion_type",
                ASSERTION_TYPE,
                "client_assertion",
                assertion.signed(endpoint, time.now()));
        var response = exchange.send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
        if (response.status() != OK) {
            throw new Refused(code(response), AnswerReader.seconds(response.header("Retry-After")));
        }
        return token(response);
    }

    private Token token(Exchange.Response response) throws IOException {
        try {
            var json = Json.of(response.body());
            var life = Duration.ofSeconds(json.at("expires_in").number().orElse(0L))
                    .minus(MARGIN);
            var value = json.at("access_token").text();
            if (value.isEmpty()) {
                throw new IOException("the token endpoint answered without a token");
            }
            return new Token(value, time.now().plus(life));
        } catch (Json.Malformed e) {
            throw new IOException("the token endpoint answered no JSON");
        }
    }

    /** Of a refusal only the code of RFC 6749, never its text. */
    private static String code(Exchange.Response response) {
        try {
            var code = Json.of(response.body()).at("error").text();
            return code.matches("[a-z_]{1,40}") ? "TOKEN_" + code : "TOKEN_HTTP_" + response.status();
        } catch (Json.Malformed e) {
            return "TOKEN_HTTP_" + response.status();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Token(String value, Instant until) {}

    /** The platform gives no token now. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Optional<Duration> retryAfter;

        Refused(String code, Optional<Duration> retryAfter) {
            super(code);
            this.code = code;
            this.retryAfter = retryAfter;
        }

        Answer.NotNow answer() {
            return new Answer.NotNow(code, retryAfter);
        }
    }
}
