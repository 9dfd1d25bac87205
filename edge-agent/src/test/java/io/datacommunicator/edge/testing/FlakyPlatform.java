package io.datacommunicator.edge.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * The platform as seen over a bad line: it enrols boxes, checks proofs and tokens, stores readings by id, gives receipts, and has the
 * mishaps it is told to have. One request at a time. Its answers bear the time of day, whatever {@code time} says.
 */
public final class FlakyPlatform implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_READINGS = 500;
    private static final int MOST_BYTES = 4 << 20;

    private final HttpServer server;
    private final FakeAuthorization authorization;
    private final InstantSource time;
    private final Queue<Mishap> mishaps = new ArrayDeque<>();
    private final Map<String, JsonNode> stored = new LinkedHashMap<>();
    private final List<Integer> batches = new ArrayList<>();
    private SplittableRandom moods = new SplittableRandom(1);
    private String schedule = "{\"time\":\"03:30\",\"timeZone\":\"Europe/Zurich\"}";
    private int misfortune;

    private FlakyPlatform(HttpServer server, InstantSource time) {
        this.server = server;
        this.authorization = new FakeAuthorization(time);
        this.time = time;
    }

    /** What may go wrong with one upload. */
    public enum Mishap {
        NONE,
        /** The connection breaks before anything is stored. */
        DROPPED,
        /** Everything is stored, and the answer gets lost. */
        ANSWER_LOST,
        /** A load balancer says 503 and to come back at once. */
        OVERLOADED,
        /** The platform says UNAVAILABLE, to be asked again at once. */
        UNAVAILABLE,
        /** The platform says UNAVAILABLE, to be asked again in two seconds. */
        UNAVAILABLE_FOR_TWO_SECONDS,
        /** The token is wanted no more. */
        TOKEN_EXPIRED,
        /** Something that is not the platform answers. */
        NOT_THE_PLATFORM,
        /** Receipts for half of the readings only. */
        HALF_ANSWERED
    }

    public static FlakyPlatform start(InstantSource time) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var platform = new FlakyPlatform(server, time);
        server.createContext("/oauth2/device_authorization", platform::deviceAuthorization);
        server.createContext("/oauth2/token", platform::token);
        server.createContext("/graphql", platform::graphql);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
        return platform;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public synchronized void next(Mishap... script) {
        mishaps.addAll(List.of(script));
    }

    /** From now on so many of a hundred uploads have a mishap. */
    public synchronized void misfortune(int percent, long seed) {
        misfortune = percent;
        moods = new SplittableRandom(seed);
    }

    public synchronized Map<String, JsonNode> stored() {
        return Map.copyOf(stored);
    }

    public synchronized int tokens() {
        return authorization.tokens();
    }

    /** Enrols the key with this thumbprint; its refresh token. */
    public synchronized String enrol(String thumbprint) {
        return authorization.enrol(thumbprint);
    }

    /** Thumbprints of the keys that were enrolled. */
    public synchronized Set<String> enrolled() {
        return authorization.enrolled();
    }

    /** How it answers those who come for their token: error codes, {@code DROPPED}, or nothing to enrol them. */
    public synchronized void answer(String... errors) {
        authorization.answer(errors);
    }

    /** What the holder wants. */
    public synchronized void schedule(String time, String zone) {
        schedule = "{\"time\":\"" + time + "\",\"timeZone\":\"" + zone + "\"}";
    }

    public synchronized void codesLive(Duration time) {
        authorization.codesLive(time);
    }

    /** The forms of those who asked to be enrolled. */
    public synchronized List<Map<String, String>> asked() {
        return authorization.asked();
    }

    /** Sizes of the batches that came whole, in order. */
    public synchronized List<Integer> batches() {
        return List.copyOf(batches);
    }

    private synchronized void deviceAuthorization(HttpExchange exchange) throws IOException {
        authorization.deviceAuthorization(exchange, address() + "/oauth2/device_authorization");
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        authorization.token(exchange, address() + "/oauth2/token");
    }

    private synchronized void graphql(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        if (JSON.readTree(body).path("query").asString("").startsWith("query Self")) {
            self(exchange);
            return;
        }
        var mishap = mishap();
        switch (mishap) {
            case DROPPED -> exchange.close();
            case OVERLOADED -> {
                exchange.getResponseHeaders().set("Retry-After", "0");
                answer(exchange, 503, "busy");
            }
            case UNAVAILABLE -> answer(exchange, 200, error("UNAVAILABLE", ",\"retryAfterSeconds\":0"));
            case UNAVAILABLE_FOR_TWO_SECONDS -> answer(exchange, 200, error("UNAVAILABLE", ",\"retryAfterSeconds\":2"));
            case NOT_THE_PLATFORM -> answer(exchange, 200, "<html>Please sign in to the guest network</html>");
            case TOKEN_EXPIRED -> {
                authorization.forgetToken();
                upload(exchange, body, mishap);
            }
            case NONE, ANSWER_LOST, HALF_ANSWERED -> upload(exchange, body, mishap);
        }
    }

    private void self(HttpExchange exchange) throws IOException {
        var right = authorization.authorized(exchange, address() + "/graphql");
        answer(exchange, right ? 200 : 401, right ? "{\"data\":{\"self\":{\"schedule\":" + schedule + "}}}" : "");
    }

    private void upload(HttpExchange exchange, byte[] body, Mishap mishap) throws IOException {
        if (!authorization.authorized(exchange, address() + "/graphql")) {
            answer(exchange, 401, "");
            return;
        }
        if (body.length > MOST_BYTES) {
            answer(exchange, 413, "");
            return;
        }
        var readings = JSON.readTree(body).path("variables").path("input").path("readings");
        batches.add(readings.size());
        if (readings.size() > MOST_READINGS) {
            answer(exchange, 200, error("LIMIT_EXCEEDED", ""));
        } else if (readings.valueStream()
                .anyMatch(reading -> reading.path("machine").isMissingNode())) {
            answer(exchange, 200, error("INVALID", ""));
        } else {
            var receipts = receipts(readings);
            if (mishap == Mishap.ANSWER_LOST) {
                exchange.close();
                return;
            }
            if (mishap == Mishap.HALF_ANSWERED) {
                while (receipts.size() > readings.size() / 2) {
                    receipts.remove(receipts.size() - 1);
                }
            }
            var answer = JSON.createObjectNode();
            answer.putObject("data").putObject("uploadReadings").set("receipts", receipts);
            answer(exchange, 200, answer.toString());
        }
    }

    private ArrayNode receipts(JsonNode readings) {
        var receipts = JSON.createArrayNode();
        for (var reading : readings) {
            var id = reading.path("id").asString("");
            var receipt = receipts.addObject().put("readingId", id);
            var before = stored.get(id);
            if (id.isEmpty()) {
                receipt.put("__typename", "Rejected")
                        .put("reason", "INVALID_VALUE")
                        .put("field", "id")
                        .put("limit", "required");
            } else if (before != null && before.equals(reading)) {
                receipt.put("__typename", "Duplicate");
            } else if (before != null) {
                receipt.put("__typename", "Rejected")
                        .put("reason", "ID_REUSED")
                        .putNull("field")
                        .putNull("limit");
            } else if (Instant.parse(reading.path("takenAt").asString())
                    .isAfter(time.instant().plusSeconds(300))) {
                receipt.put("__typename", "Rejected").put("reason", "IN_FUTURE");
            } else if (reading.path("counters")
                    .valueStream()
                    .anyMatch(counter -> counter.path("count").asLong() < 0)) {
                receipt.put("__typename", "Rejected")
                        .put("reason", "INVALID_VALUE")
                        .put("field", "counters.count")
                        .put("limit", "0..16777215");
            } else {
                stored.put(id, reading);
                receipt.put("__typename", "Accepted");
            }
        }
        return receipts;
    }

    private Mishap mishap() {
        var scripted = mishaps.poll();
        if (scripted != null) {
            return scripted;
        }
        if (moods.nextInt(100) >= misfortune) {
            return Mishap.NONE;
        }
        var choice = new Mishap[] {
            Mishap.DROPPED,
            Mishap.ANSWER_LOST,
            Mishap.OVERLOADED,
            Mishap.UNAVAILABLE,
            Mishap.TOKEN_EXPIRED,
            Mishap.NOT_THE_PLATFORM,
            Mishap.HALF_ANSWERED
        };
        return choice[moods.nextInt(choice.length)];
    }

    private static String error(String code, String more) {
        return "{\"errors\":[{\"message\":\"refused\",\"extensions\":{\"code\":\"" + code + "\"" + more
                + "}}],\"data\":null}";
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        if (server.getExecutor() instanceof ExecutorService executor) {
            executor.shutdownNow();
        }
    }
}
