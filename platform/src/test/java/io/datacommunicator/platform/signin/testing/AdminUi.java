package io.datacommunicator.platform.signin.testing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The admin-ui as the authorization server sees it: sends browsers, swaps codes, refreshes. */
public final class AdminUi {
    public static final String URL = "http://localhost:8420";
    public static final String SECRET = "a secret for tests, long enough";
    public static final String CALLBACK = URL + "/login/oauth2/code/platform";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser wire;

    public AdminUi(int port) {
        this.wire = new Browser(port);
    }

    /** What came back from the token endpoint. */
    public record Answer(int status, JsonNode json) {
        public String text(String field) {
            return json.path(field).asString("");
        }

        public boolean flag(String field) {
            return json.path(field).asBoolean(false);
        }
    }

    public static Map<String, String> request() {
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", "admin-ui",
                "scope", "openid platform",
                "state", "a-state",
                "nonce", "a-nonce",
                "redirect_uri", CALLBACK,
                "code_challenge", challenge(VERIFIER),
                "code_challenge_method", "S256"));
    }

    public static String authorize(Map<String, String> request) {
        return "/oauth2/authorize?" + Browser.encoded(request);
    }

    /** Signs Alice in and comes back with a code. */
    public static String codeFor(Browser browser, Map<String, String> request) {
        browser.get(authorize(request));
        HttpResponse<String> signedIn = browser.signIn(FakePeople.ALICE, FakePeople.PASSWORD);
        return code(browser.follow(signedIn));
    }

    public static String code(HttpResponse<String> callback) {
        String code = parameter(Browser.location(callback), "code");
        if (code == null) {
            throw new AssertionError("no code in " + Browser.location(callback));
        }
        return code;
    }

    public static @Nullable String parameter(String uri, String name) {
        return UriComponentsBuilder.fromUri(URI.create(uri))
                .build()
                .getQueryParams()
                .getFirst(name);
    }

    public Answer swap(String code, String verifier) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "code_verifier", verifier));
    }

    public Answer refresh(String refreshToken) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    public Answer token(Map<String, String> fields) {
        return token(fields, SECRET);
    }

    public Answer token(Map<String, String> fields, String secret) {
        return answer(wire.post("/oauth2/token", fields, "Authorization", basic(secret)));
    }

    public static String basic(String secret) {
        String credentials = "admin-ui:" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
