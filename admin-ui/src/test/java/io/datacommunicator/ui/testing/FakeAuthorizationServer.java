package io.datacommunicator.ui.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The platform's token and key addresses. It gives every code and every refresh token what is asked for. */
public final class FakeAuthorizationServer {

    private final HttpServer server;
    private final ECKey key;
    private volatile boolean up = true;
    private volatile @Nullable String nonce;
    private volatile String lastTokenRequest = "";

    private FakeAuthorizationServer(HttpServer server, ECKey key) {
        this.server = server;
        this.key = key;
    }

    public static FakeAuthorizationServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            FakeAuthorizationServer fake = new FakeAuthorizationServer(
                    server, new ECKeyGenerator(Curve.P_256).keyID("key").generate());
            server.createContext("/oauth2/jwks", exchange -> fake.answer(exchange, new JWKSet(fake.key).toString()));
            server.createContext("/oauth2/token", fake::token);
            server.start();
            return fake;
        } catch (IOException unbound) {
            throw new UncheckedIOException(unbound);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void up(boolean there) {
        up = there;
    }

    public void nextNonce(@Nullable String asked) {
        nonce = asked;
    }

    public String lastTokenRequest() {
        return lastTokenRequest;
    }

    private void token(HttpExchange exchange) throws IOException {
        lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, """
                {"access_token": "access-%d", "refresh_token": "refresh", "token_type": "Bearer", "expires_in": 600,
                 "scope": "openid platform", "id_token": "%s"}
                """.formatted(System.nanoTime(), idToken()));
    }

    private String idToken() {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("alice")
                .audience("admin-ui")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("key").build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(up ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
