package io.datacommunicator.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.datacommunicator.ui.AdminUiApplication;
import io.datacommunicator.ui.testing.FakeAuthorizationServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootTest(classes = AdminUiApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTests {

    private static final FakeAuthorizationServer PLATFORM = FakeAuthorizationServer.started();

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @DynamicPropertySource
    static void platform(DynamicPropertyRegistry properties) {
        properties.add("admin-ui.platform-url", PLATFORM::url);
        properties.add("admin-ui.client-secret", () -> "secret");
    }

    @BeforeEach
    void platformIsThere() {
        PLATFORM.up(true);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path));
        request.header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> signIn() throws IOException, InterruptedException, JOSEException {
        get("/machines");
        URI authorize = URI.create(location(get("/oauth2/authorization/platform")));
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(authorize).build().getQueryParams().toSingleValueMap();
        PLATFORM.nextNonce(asked.get("nonce"));
        return get("/login/oauth2/code/platform?code=abc&state=" + asked.get("state"));
    }

    @Test
    void everyPageLeadsToSignIn() throws Exception {
        assertThat(location(get("/"))).endsWith("/sign-in");
        assertThat(location(get("/machines/any"))).endsWith("/sign-in");
        assertThat(location(get("/sign-in"))).endsWith("/oauth2/authorization/platform");
    }

    @Test
    void signInAsksForACodeWithProofKey() throws Exception {
        assertThat(location(get("/oauth2/authorization/platform")))
                .startsWith(PLATFORM.url() + "/oauth2/authorize?")
                .contains("response_type=code", "client_id=admin-ui", "scope=openid%20platform")
                .contains("code_challenge_method=S256", "nonce=", "state=")
                .contains("redirect_uri=http://localhost:" + port + "/login/oauth2/code/platform");
    }

    @Test
    void codeOpensTheSite() throws Exception {
        assertThat(location(signIn())).contains("/machines");
        HttpResponse<String> page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Data Communicator");
        assertThat(PLATFORM.lastTokenRequest()).contains("grant_type=authorization_code", "code_verifier=");
    }

    @Test
    void tokenOfAnotherNonceIsRefused() throws Exception {
        URI authorize = URI.create(location(get("/oauth2/authorization/platform")));
        String state =
                UriComponentsBuilder.fromUri(authorize).build().getQueryParams().getFirst("state");
        PLATFORM.nextNonce("another");
        assertThat(location(get("/login/oauth2/code/platform?code=abc&state=" + state)))
                .endsWith("/sign-in?failed");
    }

    @Test
    void failedSignInSaysSoAndDoesNotCircle() throws Exception {
        HttpResponse<String> page = get("/sign-in?failed");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The sign-in did not work.", "Try again");
    }

    @ParameterizedTest
    @CsvSource({"en,cannot be reached", "de-CH,nicht erreichbar", "fr,injoignable", "it,raggiungibile"})
    void platformThatIsAwayIsSaidInTheLanguageOfTheBrowser(String language, String words) throws Exception {
        PLATFORM.up(false);
        HttpResponse<String> page = get("/sign-in", "Accept-Language", language);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains(words, "lang=\"" + language.substring(0, 2) + "\"")
                .doesNotContain("Exception");
    }

    @Test
    void freshSignInAsksForThePasswordAndComesBack() throws Exception {
        signIn();
        String before = cookie();
        HttpResponse<String> again = get("/sign-in/again?to=%2Faccount%3Fa%3Db");
        URI authorize = URI.create(location(get(location(again))));
        Map<String, String> asked =
                UriComponentsBuilder.fromUri(authorize).build().getQueryParams().toSingleValueMap();
        assertThat(asked).containsEntry("prompt", "login").containsKeys("code_challenge", "nonce", "state");
        PLATFORM.nextNonce(asked.get("nonce"));
        assertThat(location(get("/login/oauth2/code/platform?code=abc&state=" + asked.get("state"))))
                .endsWith("/account?a=b");
        assertThat(cookie()).as("a new session").isNotEqualTo(before);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void usualSignInAsksForNoPasswordTwice() throws Exception {
        assertThat(location(get("/oauth2/authorization/platform"))).doesNotContain("prompt");
    }

    @Test
    void sessionThatEndedElsewhereEndsHereToo() throws Exception {
        signIn();
        assertThat(location(get("/sign-in?ended"))).endsWith("/oauth2/authorization/platform");
        assertThat(location(get("/"))).endsWith("/sign-in");
    }

    @Test
    void pageAfterSignOutSetsNoCookie() throws Exception {
        HttpResponse<String> page = get("/signed-out");
        assertThat(page.body()).contains("You have signed out.", "Sign in");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(cookies.getCookieStore().getCookies()).isEmpty();
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ADMINUI"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void cookieIsForTheSessionAlone() throws Exception {
        assertThat(get("/oauth2/authorization/platform").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("ADMINUI=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Expires", "Max-Age");
    }

    @Test
    void cookieTravelsOverHttpsAloneWhereTheSiteDoes() throws Exception {
        HttpResponse<String> page = get("/oauth2/authorization/platform", "X-Forwarded-Proto", "https");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("Secure");
    }

    @Test
    void policyNamesNoForeignHost() throws Exception {
        assertThat(get("/sign-in?failed")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("http", "*");
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in.css",
        "/styles.css",
        "/stacked-bars.js",
        "/icon.svg",
        "/webjars/chart.js/4.5.1/dist/chart.umd.js"
    })
    void partsOfThePageAreServed(String path) throws Exception {
        signIn();
        assertThat(get(path).statusCode()).isEqualTo(200);
    }
}
