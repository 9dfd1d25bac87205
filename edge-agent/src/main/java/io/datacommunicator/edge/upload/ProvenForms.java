package io.datacommunicator.edge.upload;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Posts forms to the authorization server, each with a proof of possession stamped with the platform's time. */
public final class ProvenForms {

    private static final Duration NOTICEABLE = Duration.ofSeconds(10);
    private static final String STALE = "invalid_dpop_proof";
    private static final int OK = 200;

    private final Exchange exchange;
    private final PlatformTime time;

    public ProvenForms(Exchange exchange, PlatformTime time) {
        this.exchange = exchange;
        this.time = time;
    }

    /** What the authorization server said: something, or a refusal with its code (RFC 6749, part 5.2). */
    public record Said(boolean right, String error, Optional<Duration> retryAfter, Map<String, String> fields) {
        public Said {
            fields = Map.copyOf(fields);
        }

        /** The text in this field, or nothing. */
        public String text(String field) {
            return fields.getOrDefault(field, "");
        }

        /** The number of seconds in this field, or none. */
        public Duration seconds(String field) {
            return AnswerReader.seconds(Optional.of(text(field))).orElse(Duration.ZERO);
        }

        @Override
        public String toString() {
            return "Said[" + (right ? "right" : error) + "]";
        }
    }

    /** Asks a second time if the first answer taught us that our clock is wrong. */
    public Said post(URI target, Map<String, String> form, ProofOfPossession key)
            throws IOException, InterruptedException {
        var before = time.now();
        var said = once(target, form, key);
        var learnt = Duration.between(before, time.now()).abs().compareTo(NOTICEABLE) > 0;
        return learnt && said.error().equals(STALE) ? once(target, form, key) : said;
    }

    private Said once(URI target, Map<String, String> form, ProofOfPossession key)
            throws IOException, InterruptedException {
        var response = exchange.send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("DPoP", key.proof("POST", target, Optional.empty(), time.now()))
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
        var right = response.status() == OK;
        var fields = fields(response, right);
        return new Said(
                right,
                right ? "" : code(fields, response.status()),
                AnswerReader.seconds(response.header("Retry-After")),
                fields);
    }

    private static Map<String, String> fields(Exchange.Response response, boolean right) throws IOException {
        try {
            var fields = new HashMap<String, String>();
            Json.of(response.body())
                    .object()
                    .ifPresent(object ->
                            object.asMap().forEach((name, value) -> fields.put(name, new Json(value).text())));
            return fields;
        } catch (Json.Malformed e) {
            if (right) {
                throw new IOException("the authorization server answered no JSON");
            }
            return Map.of();
        }
    }

    /** Of a refusal only the code, never its text. */
    private static String code(Map<String, String> fields, int status) {
        var code = fields.getOrDefault("error", "");
        return code.matches("[a-z_]{1,40}") ? code : "HTTP_" + status;
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
