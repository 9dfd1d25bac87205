package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.signin.testing.FakePeople;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Authorization code with PKCE, as a browser and admin-ui do it together. */
@SignInTest
class CodeFlowTests {
    private static final String ALICE = FakePeople.ALICES_LOGIN.value().toString();

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    private Browser browser;
    private AdminUi adminUi;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        adminUi = new AdminUi(port);
    }

    @Test
    void strangerIsSentToTheFormAndBackWithACode() {
        HttpResponse<String> stranger = browser.get(AdminUi.authorize(AdminUi.request()));
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(Browser.location(stranger)).endsWith("/sign-in");

        HttpResponse<String> signedIn = browser.signIn(FakePeople.ALICE, FakePeople.PASSWORD);
        assertThat(Browser.location(signedIn)).contains("/oauth2/authorize?");

        HttpResponse<String> callback = browser.follow(signedIn);
        assertThat(Browser.location(callback)).startsWith(AdminUi.CALLBACK + "?code=");
        assertThat(AdminUi.parameter(Browser.location(callback), "state")).isEqualTo("a-state");
    }

    @Test
    void codeBecomesTokensOfTheLogin() throws ParseException {
        AdminUi.Answer tokens = tokens();

        assertThat(tokens.status()).isEqualTo(200);
        JWTClaimsSet access = SignedJWT.parse(tokens.text("access_token")).getJWTClaimsSet();
        assertThat(access.getSubject()).isEqualTo(ALICE);
        assertThat(access.getStringClaim("kind")).isEqualTo("login");
        assertThat(access.getStringClaim("client_id")).isEqualTo("admin-ui");
        assertThat(access.getIssuer()).isEqualTo("http://localhost:8421");
        assertThat(access.getAudience()).isEqualTo(List.of("http://localhost:8421"));
        assertThat(Duration.between(
                        access.getIssueTime().toInstant(),
                        access.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofMinutes(10));
        SignedJWT id = SignedJWT.parse(tokens.text("id_token"));
        assertThat(id.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(id.getJWTClaimsSet().getStringClaim("nonce")).isEqualTo("a-nonce");
        assertThat(id.getJWTClaimsSet().getClaims()).doesNotContainKey("kind");
    }

    @Test
    void accessTokenOpensTheApi() {
        HttpResponse<String> answer = api(tokens().text("access_token"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"login\"").contains(ALICE);
    }

    @Test
    void idTokenOpensNothing() {
        assertThat(api(tokens().text("id_token")).statusCode()).isEqualTo(401);
    }

    @Test
    void tokenWithoutThePlatformScopeOpensNothing() {
        Map<String, String> request = AdminUi.request();
        request.put("scope", "openid");
        AdminUi.Answer tokens = adminUi.swap(AdminUi.codeFor(browser, request), AdminUi.VERIFIER);

        assertThat(api(tokens.text("access_token")).statusCode()).isEqualTo(403);
    }

    @Test
    void userInfoSaysOnlyWhoItIs() {
        HttpResponse<String> answer =
                browser.get("/userinfo", "Authorization", "Bearer " + tokens().text("access_token"));

        assertThat(AdminUi.answer(answer).json().propertyNames()).containsExactly("sub");
    }

    @Test
    void refreshTokenWorksOnce() {
        String first = tokens().text("refresh_token");

        AdminUi.Answer refreshed = adminUi.refresh(first);
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.text("refresh_token")).isNotEmpty().isNotEqualTo(first);
        assertThat(api(refreshed.text("access_token")).body()).contains(ALICE);

        AdminUi.Answer again = adminUi.refresh(first);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("error")).isEqualTo("invalid_grant");
        assertThat(adminUi.refresh(refreshed.text("refresh_token")).status())
                .as("whoever showed the replaced one may have stolen it: all that was given ends")
                .isEqualTo(400);
    }

    @Test
    void refreshGoesOnAndOn() {
        String refresh = tokens().text("refresh_token");
        for (int i = 0; i < 10; i++) {
            AdminUi.Answer refreshed = adminUi.refresh(refresh);
            assertThat(refreshed.status()).isEqualTo(200);
            refresh = refreshed.text("refresh_token");
        }
    }

    @Test
    void oneOfManyRedeemersWins() {
        String code = AdminUi.codeFor(browser, AdminUi.request());
        assertThat(atOnce(() -> adminUi.swap(code, AdminUi.VERIFIER).status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
    }

    @Test
    void oneOfManyRefreshesWins() {
        String refresh = tokens().text("refresh_token");
        assertThat(atOnce(() -> adminUi.refresh(refresh).status()))
                .containsOnlyOnce(200)
                .containsOnly(200, 400);
    }

    @Test
    void accessTokenSaysInWhichSessionWhenAndHow() throws ParseException {
        JWTClaimsSet access = SignedJWT.parse(tokens().text("access_token")).getJWTClaimsSet();

        assertThat(UUID.fromString(access.getStringClaim("sid"))).isNotNull();
        assertThat(access.getStringListClaim("amr")).containsExactly("pwd");
        assertThat(access.getDateClaim("auth_time").toInstant())
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void endedSessionEndsTokensAndCookie() throws ParseException {
        AdminUi.Answer tokens = tokens();
        String sid =
                SignedJWT.parse(tokens.text("access_token")).getJWTClaimsSet().getStringClaim("sid");

        assertThat(sessions.endOf(FakePeople.ALICES_LOGIN, new SessionId(UUID.fromString(sid)))
                        .block())
                .isEqualTo(1);

        assertThat(adminUi.refresh(tokens.text("refresh_token")).status()).isEqualTo(400);
        assertThat(Browser.location(browser.get(AdminUi.authorize(AdminUi.request()))))
                .endsWith("/sign-in");
    }

    @Test
    void accessTokenIsInspectedAndRevoked() {
        AdminUi.Answer tokens = tokens();
        assertThat(inspected(tokens.text("access_token")).flag("active")).isTrue();
        assertThat(inspected(tokens.text("access_token")).text("client_id")).isEqualTo("admin-ui");
        assertThat(inspected(tokens.text("refresh_token")).flag("active")).isTrue();

        browser.post(
                "/oauth2/revoke",
                Map.of("token", tokens.text("access_token")),
                "Authorization",
                AdminUi.basic(AdminUi.SECRET));

        assertThat(inspected(tokens.text("access_token")).flag("active")).isFalse();
        assertThat(adminUi.refresh(tokens.text("refresh_token")).status()).isEqualTo(400);
    }

    private AdminUi.Answer inspected(String token) {
        return AdminUi.answer(browser.post(
                "/oauth2/introspect", Map.of("token", token), "Authorization", AdminUi.basic(AdminUi.SECRET)));
    }

    private static List<Integer> atOnce(Callable<Integer> request) {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            return many.invokeAll(Collections.nCopies(8, request)).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whoIsSignedInSeesNoSecondForm() {
        AdminUi.codeFor(browser, AdminUi.request());

        HttpResponse<String> again = browser.get(AdminUi.authorize(AdminUi.request()));

        assertThat(Browser.location(again)).startsWith(AdminUi.CALLBACK + "?code=");
    }

    @Test
    void codeWithoutItsVerifierIsWorthNothing() {
        String code = AdminUi.codeFor(browser, AdminUi.request());

        assertThat(adminUi.swap(code, "a".repeat(43)).status()).isEqualTo(400);
        assertThat(adminUi.token(Map.of(
                                "grant_type", "authorization_code", "code", code, "redirect_uri", AdminUi.CALLBACK))
                        .status())
                .isBetween(400, 401);
    }

    @Test
    void codeUsedTwiceEndsWhatItGave() {
        String code = AdminUi.codeFor(browser, AdminUi.request());
        AdminUi.Answer tokens = adminUi.swap(code, AdminUi.VERIFIER);

        assertThat(adminUi.swap(code, AdminUi.VERIFIER).status()).isEqualTo(400);
        assertThat(adminUi.refresh(tokens.text("refresh_token")).status()).isEqualTo(400);
    }

    @Test
    void requestWithoutChallengeIsRefused() {
        Map<String, String> request = AdminUi.request();
        request.keySet().removeAll(List.of("code_challenge", "code_challenge_method"));
        browser.signIn(FakePeople.ALICE, FakePeople.PASSWORD);

        HttpResponse<String> answer = browser.get(AdminUi.authorize(request));

        assertThat(AdminUi.parameter(Browser.location(answer), "error")).isEqualTo("invalid_request");
    }

    @Test
    void plainChallengeIsRefused() {
        Map<String, String> request = AdminUi.request();
        request.put("code_challenge_method", "plain");
        browser.signIn(FakePeople.ALICE, FakePeople.PASSWORD);

        HttpResponse<String> answer = browser.get(AdminUi.authorize(request));

        assertThat(AdminUi.parameter(Browser.location(answer), "error")).isEqualTo("invalid_request");
    }

    @Test
    void foreignRedirectShowsThePageAndLeadsNowhere() {
        Map<String, String> request = AdminUi.request();
        request.put("redirect_uri", "https://mallory.example/callback");

        HttpResponse<String> answer = browser.get(AdminUi.authorize(request), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("This page is not there").doesNotContain("mallory");
    }

    @Test
    void wrongSecretIsRefused() {
        AdminUi.Answer answer =
                adminUi.token(Map.of("grant_type", "refresh_token", "refresh_token", "x"), "another secret");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void adminUiCannotActForItself() {
        assertThat(adminUi.token(Map.of("grant_type", "client_credentials", "scope", "platform"))
                        .text("error"))
                .isEqualTo("unauthorized_client");
    }

    @Test
    void revokedRefreshTokenIsWorthNothing() {
        String refresh = tokens().text("refresh_token");
        browser.post("/oauth2/revoke", Map.of("token", refresh), "Authorization", AdminUi.basic(AdminUi.SECRET));

        assertThat(adminUi.refresh(refresh).status()).isEqualTo(400);
    }

    @Test
    void signOutEndsSessionAndRefreshToken() {
        AdminUi.Answer tokens = tokens();
        String replaced = tokens.text("id_token");
        String refresh = adminUi.refresh(tokens.text("refresh_token")).text("refresh_token");

        HttpResponse<String> gone = browser.get("/connect/logout?"
                + Browser.encoded(new HashMap<>(
                        Map.of("id_token_hint", replaced, "post_logout_redirect_uri", AdminUi.URL + "/signed-out"))));

        assertThat(Browser.location(gone)).isEqualTo(AdminUi.URL + "/signed-out");
        assertThat(adminUi.refresh(refresh).status()).isEqualTo(400);
        assertThat(Browser.location(browser.get(AdminUi.authorize(AdminUi.request()))))
                .endsWith("/sign-in");
    }

    @Test
    void signOutLeadsNowhereElse() {
        HttpResponse<String> answer = browser.get("/connect/logout?"
                + Browser.encoded(Map.of(
                        "id_token_hint",
                        tokens().text("id_token"),
                        "post_logout_redirect_uri",
                        "https://mallory.example/")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void metadataNameTheIssuer() {
        AdminUi.Answer metadata = AdminUi.answer(browser.get("/.well-known/openid-configuration"));

        assertThat(metadata.text("issuer")).isEqualTo("http://localhost:8421");
        assertThat(metadata.text("token_endpoint")).isEqualTo("http://localhost:8421/oauth2/token");
        assertThat(browser.get("/oauth2/jwks").body()).contains("P-256").doesNotContain("\"d\"");
    }

    private AdminUi.Answer tokens() {
        return adminUi.swap(AdminUi.codeFor(browser, AdminUi.request()), AdminUi.VERIFIER);
    }

    private HttpResponse<String> api(String token) {
        return browser.post("/graphql", Map.of(), "Authorization", "Bearer " + token);
    }
}
