package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.AuthenticatorApp;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.testing.TestPlatform;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Authenticator apps and recovery codes, and proving oneself anew, as a browser without script does it. */
@SignInTest
class SecondFactorTests {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern SECRET = Pattern.compile("<strong class=\"code\">([A-Z2-7 ]+)</strong>");
    private static final Pattern RECOVERY = Pattern.compile("<li class=\"code\">([a-z2-7]{5}-[a-z2-7]{5})</li>");

    @LocalServerPort
    private int port;

    @Autowired
    private TestPlatform platform;

    private Browser browser;
    private String address;

    @BeforeEach
    void person() {
        browser = new Browser(port);
        String name = "holder-" + UUID.randomUUID();
        platform.holder(name);
        address = name + "@example.com";
    }

    @Test
    void appAsksForItsCodeFromThenOn() throws ParseException {
        AuthenticatorApp app = enrolled();
        browser.forgetCookies();
        browser.get(AdminUi.authorize(AdminUi.request()));

        HttpResponse<String> next = browser.follow(browser.signIn(address, PASSWORD));
        assertThat(Browser.location(next)).endsWith("/sign-in/second");
        assertThat(Browser.location(browser.get("/factors"))).endsWith("/sign-in/second");
        assertThat(Browser.location(browser.get(AdminUi.authorize(AdminUi.request()))))
                .as("half signed in is not signed in")
                .endsWith("/sign-in/second");

        HttpResponse<String> right = code(app.code(1));
        String callback = Browser.location(browser.follow(right));

        assertThat(callback).startsWith(AdminUi.CALLBACK + "?code=");
        AdminUi.Answer tokens = new AdminUi(port).swap(AdminUi.parameter(callback, "code"), AdminUi.VERIFIER);
        JWTClaimsSet access = SignedJWT.parse(tokens.text("access_token")).getJWTClaimsSet();
        assertThat(access.getStringListClaim("amr")).containsExactlyInAnyOrder("pwd", "otp", "mfa");
    }

    @Test
    void codeWorksOnce() {
        AuthenticatorApp app = enrolled();
        halfSignedIn();
        assertThat(Browser.location(code(app.code(0))))
                .as("the code with which the app was set up")
                .endsWith("problem=refused");
        String next = app.code(1);
        assertThat(Browser.location(code(next))).doesNotContain("problem");

        halfSignedIn();
        assertThat(Browser.location(code(next))).endsWith("problem=refused");
    }

    @Test
    void recoveryCodeWorksOnceHoweverItIsTyped() {
        enrolled();
        browser.post(
                "/factors",
                Map.of(
                        "new-codes",
                        "yes",
                        "_csrf",
                        Browser.csrf(browser.get("/factors").body())));
        List<String> codes =
                recoveryCodes(browser.get("/factors/recovery-codes").body());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(Browser.location(browser.get("/factors/recovery-codes")))
                .as("shown once")
                .endsWith("/factors");

        halfSignedIn();
        assertThat(Browser.location(code(codes.get(3).toUpperCase(Locale.ROOT).replace("-", " "))))
                .doesNotContain("problem");
        assertThat(browser.get("/factors").body()).contains("<strong>9</strong>");
        halfSignedIn();
        assertThat(Browser.location(code(codes.get(3)))).endsWith("problem=refused");
    }

    @Test
    void guessingCodesComesToAnEnd() {
        enrolled();
        halfSignedIn();
        for (int i = 0; i < 8; i++) {
            assertThat(Browser.location(code("00000" + i))).endsWith("problem=refused");
        }

        HttpResponse<String> tooMany = code("000009");

        assertThat(tooMany.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(tooMany.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 901);
        assertThat(tooMany.body()).contains("Too many attempts");
    }

    @Test
    void guessingAPasswordFromAStrangersDeviceComesToAnEndAndTheHoldersOwnDoesNot() {
        signedIn();
        Browser mallory = new Browser(port);
        for (int i = 0; i < 10; i++) {
            assertThat(mallory.signInAs("Mallory/1.0 (Windows)", address, "guess " + i)
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(mallory.signInAs("Mallory/1.0 (Windows)", address, PASSWORD).statusCode())
                .isEqualTo(429);

        Browser own = new Browser(port);
        assertThat(Browser.location(own.signIn(address, PASSWORD))).isEqualTo(AdminUi.URL + "/");
    }

    @Test
    void guessingForAnAddressOfNobodyIsTheSame() {
        Browser mallory = new Browser(port);
        String nobody = UUID.randomUUID() + "@example.com";
        for (int i = 0; i < 10; i++) {
            assertThat(mallory.signIn(nobody, "guess").statusCode()).isEqualTo(302);
        }
        assertThat(mallory.signIn(nobody, "guess").statusCode()).isEqualTo(429);
    }

    @Test
    void clientMayAskForANewProof() throws ParseException {
        AdminUi adminUi = new AdminUi(port);
        signedIn();
        Map<String, String> anew = new HashMap<>(AdminUi.request());
        anew.put("prompt", "login");

        assertThat(Browser.location(browser.get(AdminUi.authorize(anew)))).endsWith("/sign-in");
        assertThat(Browser.location(browser.get(AdminUi.authorize(anew)))).endsWith("/sign-in");
        HttpResponse<String> back = browser.follow(browser.signIn(address, PASSWORD));

        String first = AdminUi.parameter(Browser.location(back), "code");
        assertThat(adminUi.swap(first, AdminUi.VERIFIER).status()).isEqualTo(200);
        anew.remove("prompt");
        anew.put("max_age", "600");
        assertThat(Browser.location(browser.get(AdminUi.authorize(anew)))).startsWith(AdminUi.CALLBACK + "?code=");
        anew.put("max_age", "0");
        assertThat(Browser.location(browser.get(AdminUi.authorize(anew)))).endsWith("/sign-in");
    }

    @Test
    void strangersSeeNoFactors() {
        for (String path : List.of("/factors", "/factors/app", "/factors/passkey", "/factors/recovery-codes")) {
            assertThat(Browser.location(browser.get(path))).endsWith("/sign-in");
        }
        assertThat(Browser.location(browser.get("/sign-in/second"))).endsWith("/sign-in");
    }

    @Test
    void removedAppAsksNoMore() {
        enrolled();
        browser.post(
                "/factors",
                Map.of(
                        "remove-app",
                        "yes",
                        "_csrf",
                        Browser.csrf(browser.get("/factors").body())));
        browser.forgetCookies();

        assertThat(Browser.location(browser.signIn(address, PASSWORD))).isEqualTo(AdminUi.URL + "/");
        assertThat(browser.get("/factors").statusCode()).isEqualTo(200);
    }

    @Test
    void wrongPasskeyIsRefused() {
        String csrf = Browser.csrf(browser.get("/sign-in/passkey").body());
        for (String answer : List.of("none", "{}", "{\"id\":\"AAAA\"}", "x".repeat(30_000))) {
            assertThat(Browser.location(browser.post("/sign-in/passkey", Map.of("passkey", answer, "_csrf", csrf))))
                    .endsWith("/sign-in/passkey?problem=refused");
        }
    }

    private void signedIn() {
        browser.signIn(address, PASSWORD);
        assertThat(browser.get("/factors").statusCode()).isEqualTo(200);
    }

    private void halfSignedIn() {
        browser.forgetCookies();
        browser.signIn(address, PASSWORD);
    }

    private HttpResponse<String> code(String code) {
        String csrf = Browser.csrf(browser.get("/sign-in/second").body());
        return browser.post("/sign-in/second", Map.of("code", code, "_csrf", csrf), "Accept", "text/html");
    }

    private AuthenticatorApp enrolled() {
        signedIn();
        String page = browser.get("/factors/app").body();
        var found = SECRET.matcher(page);
        assertThat(found.find()).isTrue();
        AuthenticatorApp app = new AuthenticatorApp(found.group(1).replace(" ", ""));
        HttpResponse<String> done =
                browser.post("/factors/app", Map.of("code", app.code(0), "_csrf", Browser.csrf(page)));
        assertThat(recoveryCodes(browser.follow(done).body())).hasSize(10);
        return app;
    }

    private static List<String> recoveryCodes(String page) {
        return RECOVERY.matcher(page)
                .results()
                .map((MatchResult code) -> code.group(1))
                .toList();
    }
}
