package io.datacommunicator.edge.testing;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The platform's authorization server as the agent sees it: checks proofs of possession, enrols boxes by device grant, and
 * gives tokens that are bound to keys. Answers a request for the token of a device code as it is told to; without being
 * told, it enrols.
 */
final class FakeAuthorization {

    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    private final InstantSource time;
    private final Set<String> proofs = new HashSet<>();
    private final Map<String, String> refreshTokens = new HashMap<>();
    private final Map<String, String> deviceCodes = new HashMap<>();
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private Duration life = Duration.ofMinutes(15);
    private int tokens;
    private String token = "";
    private String tokenOf = "";

    FakeAuthorization(InstantSource time) {
        this.time = time;
    }

    String enrol(String thumbprint) {
        return refreshTokens.computeIfAbsent(thumbprint, key -> "refresh-" + key);
    }

    Set<String> enrolled() {
        return Set.copyOf(refreshTokens.keySet());
    }

    void answer(String... errors) {
        answers.addAll(List.of(errors));
    }

    void codesLive(Duration time) {
        life = time;
    }

    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    int tokens() {
        return tokens;
    }

    void forgetToken() {
        token = "";
    }

    void deviceAuthorization(HttpExchange exchange, String target) throws IOException {
        var form = form(exchange);
        var key = proven(exchange, target, Optional.empty());
        if (key.isEmpty()) {
            FlakyPlatform.answer(exchange, 400, "{\"error\":\"invalid_dpop_proof\"}");
            return;
        }
        asked.add(form);
        if ("wrong".equals(form.get("claim_code"))) {
            FlakyPlatform.answer(exchange, 400, "{\"error\":\"access_denied\"}");
            return;
        }
        var code = "device-" + asked.size();
        deviceCodes.put(code, key.get());
        FlakyPlatform.answer(
                exchange,
                200,
                "{\"device_code\":\"" + code + "\",\"user_code\":\"BCDF-GHJK\","
                        + "\"verification_uri\":\"https://platform.example/device\","
                        + "\"verification_uri_complete\":\"https://platform.example/device?user_code=BCDF-GHJK\","
                        + "\"expires_in\":" + life.toSeconds() + "}");
    }

    void token(HttpExchange exchange, String target) throws IOException {
        var form = form(exchange);
        var key = proven(exchange, target, Optional.empty());
        if (key.isEmpty()) {
            FlakyPlatform.answer(exchange, 400, "{\"error\":\"invalid_dpop_proof\"}");
        } else if (!"edge-agent".equals(form.get("client_id"))) {
            FlakyPlatform.answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (DEVICE_CODE.equals(form.get("grant_type"))) {
            collect(exchange, key.get(), form.getOrDefault("device_code", ""));
        } else if (form.getOrDefault("refresh_token", "").equals(refreshTokens.get(key.get()))) {
            give(exchange, key.get(), "");
        } else {
            FlakyPlatform.answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    /** Whether this request shows the token that counts, with a proof by the key it is bound to. */
    boolean authorized(HttpExchange exchange, String target) {
        return !token.isEmpty()
                && ("DPoP " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && proven(exchange, target, Optional.of(token)).equals(Optional.of(tokenOf));
    }

    private void collect(HttpExchange exchange, String key, String deviceCode) throws IOException {
        var error = answers.poll();
        if ("DROPPED".equals(error)) {
            exchange.close();
        } else if (error != null && !error.isEmpty()) {
            FlakyPlatform.answer(exchange, 400, "{\"error\":\"" + error + "\"}");
        } else if (!key.equals(deviceCodes.get(deviceCode))) {
            FlakyPlatform.answer(exchange, 400, "{\"error\":\"expired_token\"}");
        } else {
            give(exchange, key, ",\"refresh_token\":\"" + enrol(key) + "\"");
        }
    }

    private void give(HttpExchange exchange, String key, String more) throws IOException {
        tokens++;
        token = "token-" + tokens;
        tokenOf = key;
        FlakyPlatform.answer(
                exchange,
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"DPoP\",\"expires_in\":600" + more + "}");
    }

    /** The thumbprint of the key behind the proof, if that is right. */
    private Optional<String> proven(HttpExchange exchange, String target, Optional<String> forToken) {
        try {
            var jwt = SignedJWT.parse(exchange.getRequestHeaders().getFirst("DPoP"));
            var claims = jwt.getJWTClaimsSet();
            var key = jwt.getHeader().getJWK().toECKey();
            var age = Duration.between(claims.getIssueTime().toInstant(), time.instant())
                    .abs();
            var right = jwt.verify(new ECDSAVerifier(key))
                    && "dpop+jwt".equals(jwt.getHeader().getType().getType())
                    && exchange.getRequestMethod().equals(claims.getStringClaim("htm"))
                    && target.equals(claims.getStringClaim("htu"))
                    && forToken.map(FakeAuthorization::hash).equals(Optional.ofNullable(claims.getStringClaim("ath")))
                    && age.compareTo(Duration.ofSeconds(30)) < 0
                    && proofs.add(claims.getJWTID());
            return right ? Optional.of(key.computeThumbprint().toString()) : Optional.empty();
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static String hash(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
