package io.datacommunicator.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.datacommunicator.platform.testing.FakeVaultAnswer.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Vault in this process that answers over HTTP what real servers of two generations were seen to answer, with real
 * AES-GCM inside: transit keys, AppRole, tokens, response wrapping, policies. It can be sealed, shut down, made slow,
 * made to talk nonsense and made to refuse for too many requests; its time is moved by hand. Close it.
 */
public final class FakeVault implements AutoCloseable {
    /** What the first operator holds. */
    public static final String ROOT_TOKEN = "s.root000000000000000000";

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Generation generation;
    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private final FakeVaultTokens tokens;
    private final FakeVaultPolicies policies = new FakeVaultPolicies();
    private final FakeVaultTransit transit;
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);
    private final AtomicInteger refusedByQuota = new AtomicInteger();
    private final AtomicReference<HttpServer> server = new AtomicReference<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int port;

    private FakeVault(Generation generation) {
        this.generation = generation;
        this.tokens = new FakeVaultTokens(generation, clock);
        this.transit = new FakeVaultTransit(generation);
        this.port = listen(0);
    }

    public static FakeVault of(Generation generation) {
        return new FakeVault(generation);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Generation generation() {
        return generation;
    }

    /** Requests since it was made whose path begins so, as {@code transit/decrypt/}. */
    public long calls(String prefix) {
        return calls.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    public void become(Mood next) {
        if (next == Mood.DOWN) {
            server.getAndSet(null).stop(0);
        } else if (server.get() == null) {
            listen(port);
        }
        mood.set(next);
    }

    /** Answers so many of the next requests with 429. */
    public void refuseByQuota(int requests) {
        refusedByQuota.set(requests);
    }

    public void advance(Duration time) {
        clock.move(time);
    }

    public MovableClock clock() {
        return clock;
    }

    /** No token of before is known any more, as after a restore of Vault. */
    public void forgetTokens() {
        tokens.forget();
    }

    /** As an operator would. */
    public void writePolicy(String name, String text) {
        policies.write(name, text);
    }

    /** Whether logins get tokens that cannot be renewed. */
    public void makeTokensOfABatch(boolean batch) {
        tokens.ofABatch(batch);
    }

    public void forgetCalls() {
        calls.clear();
    }

    @Override
    public void close() {
        mood.set(Mood.WELL);
        HttpServer running = server.getAndSet(null);
        if (running != null) {
            running.stop(0);
        }
        threads.shutdownNow();
    }

    private int listen(int wanted) {
        try {
            HttpServer next = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 256);
            next.setExecutor(threads);
            next.createContext("/v1/", this::handle);
            next.start();
            server.set(next);
            return next.getAddress().getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath().substring("/v1/".length());
            calls.computeIfAbsent(path, _ -> new LongAdder()).increment();
            FakeVaultAnswer answer = moody(exchange, path, body);
            byte[] content = answer.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private FakeVaultAnswer moody(HttpExchange exchange, String path, byte[] body) {
        while (mood.get() == Mood.SLOW) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return new FakeVaultAnswer(500, "");
            }
        }
        boolean open = path.startsWith("sys/health") || path.startsWith("sys/seal-status");
        return switch (mood.get()) {
            case GARBAGE -> new FakeVaultAnswer(200, "<html><body>Welcome to our proxy</body></html>");
            case HALF ->
                new FakeVaultAnswer(200, "{\"data\":{\"ciphertext\":\"vault:v1:AAAA\",\"plaintext\":\"AAAA\"}}");
            case BAD_GATEWAY -> new FakeVaultAnswer(502, "<html>Bad Gateway</html>");
            case SEALED -> open ? health(path, 503, true) : FakeVaultAnswer.errors(503, sealedText(exchange));
            default -> open ? health(path, 200, false) : answer(exchange, path, body);
        };
    }

    private String sealedText(HttpExchange exchange) {
        boolean checked =
                generation == Generation.OLD && exchange.getRequestHeaders().containsKey("X-Vault-Token");
        return checked ? "error performing token check: Vault is sealed" : "Vault is sealed";
    }

    private static FakeVaultAnswer health(String path, int status, boolean sealed) {
        return FakeVaultAnswer.raw(
                path.startsWith("sys/health") ? status : 200,
                Map.of("initialized", true, "sealed", sealed, "standby", false, "version", "fake"));
    }

    private FakeVaultAnswer answer(HttpExchange exchange, String path, byte[] body) {
        if (refusedByQuota.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return FakeVaultAnswer.errors(429, "request path \"" + path + "\": rate limit quota exceeded");
        }
        try {
            return route(request(exchange, path, body));
        } catch (Refusal refused) {
            return refused.answer();
        }
    }

    private FakeVaultRequest request(HttpExchange exchange, String path, byte[] body) {
        JsonNode json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        if (generation == Generation.NEW && FakeVaultRequest.strings(json) > 1000) {
            throw new Refusal(400, "refused JSON input due to high complexity: exceeded maximum number of strings");
        }
        String query = exchange.getRequestURI().getQuery();
        boolean list = "LIST".equals(exchange.getRequestMethod()) || (query != null && query.contains("list=true"));
        return new FakeVaultRequest(
                list ? "LIST" : exchange.getRequestMethod(),
                path,
                exchange.getRequestHeaders().getFirst("X-Vault-Token"),
                exchange.getRequestHeaders().getFirst("X-Vault-Wrap-TTL"),
                json);
    }

    private FakeVaultAnswer route(FakeVaultRequest request) {
        if (request.path().equals("sys/wrapping/unwrap")) {
            return tokens.unwrap(request);
        }
        if (request.path().matches("auth/[a-z0-9-]+/login")) {
            return tokens.login(request);
        }
        List<String> held = tokens.policiesOf(request);
        if (request.path().equals("sys/capabilities-self")) {
            return capabilities(held, request);
        }
        if (!request.path().startsWith("auth/token/")
                && !policies.allow(held, request.path(), transit.needs(request))) {
            throw new Refusal(403, "1 error occurred:\n\t* permission denied\n\n");
        }
        return switch (request.part(0)) {
            case "auth" -> tokens.answer(request);
            case "sys" -> request.part(1).equals("auth") ? tokens.answer(request) : system(request);
            default -> transit.answer(request);
        };
    }

    private FakeVaultAnswer system(FakeVaultRequest request) {
        return switch (request.part(1)) {
            case "mounts" -> transit.mount(request.part(2));
            case "policies" -> policies.write(request.part(3), request.text("policy"));
            case "seal" -> {
                become(Mood.SEALED);
                yield FakeVaultAnswer.nothing();
            }
            default -> throw new Refusal(404, "no handler for route '" + request.path() + "'");
        };
    }

    private FakeVaultAnswer capabilities(List<String> held, FakeVaultRequest request) {
        Map<String, Object> answer = request.body()
                .path("paths")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toMap(path -> path, path -> policies.of(held, path)));
        return FakeVaultAnswer.data(answer);
    }

    /** Servers of mid 2021 (Vault 1.8), and of 2026 (OpenBao 2.6). */
    public enum Generation {
        OLD,
        NEW
    }

    /** How it is today. */
    public enum Mood {
        WELL,
        SEALED,
        /** Nobody listens. */
        DOWN,
        /** Takes a request and never answers, until it becomes something else. */
        SLOW,
        /** Says 200 and something that is no JSON. */
        GARBAGE,
        /** Says 200 and JSON with keys that are too short. */
        HALF,
        BAD_GATEWAY
    }
}
