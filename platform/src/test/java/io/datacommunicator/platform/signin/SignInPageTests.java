package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.signin.testing.FakePeople;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sign-in page: what it says, what it does not tell, and with which headers. */
@SignInTest
class SignInPageTests {
    private static final String REFUSED = "Mail address or password is not right.";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void wrongPasswordAndUnknownAddressAreTheSameAnswer() {
        HttpResponse<String> wrong = browser.signIn(FakePeople.ALICE, "wrong");
        String afterWrong = neutral(browser.follow(wrong).body());
        browser.forgetCookies();
        HttpResponse<String> unknown = browser.signIn("mallory@example.com", "wrong");
        String afterUnknown = neutral(browser.follow(unknown).body());

        assertThat(Browser.location(wrong)).isEqualTo(Browser.location(unknown));
        assertThat(wrong.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(afterWrong).isEqualTo(afterUnknown).contains(REFUSED).contains("role=\"alert\"");
    }

    @ParameterizedTest
    @CsvSource({"'',x", "alice@example.com,''"})
    void emptyFieldsAreRefusedLikeWrongOnes(String mailAddress, String password) {
        assertThat(Browser.location(browser.signIn(mailAddress, password))).endsWith("/sign-in?problem=refused");
    }

    @Test
    void absurdlyLongPasswordIsRefusedLikeAWrongOne() {
        assertThat(Browser.location(browser.signIn(FakePeople.ALICE, "x".repeat(10_000))))
                .endsWith("/sign-in?problem=refused");
    }

    @Test
    void missingDatabaseIsSaidAsSuch() {
        HttpResponse<String> answer = browser.signIn(FakePeople.UNREACHABLE, "x");

        assertThat(Browser.location(answer)).endsWith("/sign-in?problem=unavailable");
        assertThat(browser.follow(answer).body()).contains("not possible at the moment");
    }

    @Test
    void signedInWithoutAClientLeadsToAdminUi() {
        assertThat(Browser.location(browser.signIn(FakePeople.ALICE, FakePeople.PASSWORD)))
                .isEqualTo(AdminUi.URL + "/");
    }

    @Test
    void signInIsNoOpenRedirect() {
        HttpResponse<String> answer = browser.submit(
                "/sign-in?continue=https://mallory.example/&redirect=https://mallory.example/",
                FakePeople.ALICE,
                FakePeople.PASSWORD);

        assertThat(Browser.location(answer)).isEqualTo(AdminUi.URL + "/");
    }

    @Test
    void formWithoutItsTokenIsShownAfresh() {
        HttpResponse<String> answer =
                browser.post("/sign-in", Map.of("username", FakePeople.ALICE, "password", FakePeople.PASSWORD));

        assertThat(Browser.location(answer)).endsWith("/sign-in?problem=expired");
        assertThat(browser.follow(answer).body()).contains("open for too long");
    }

    @Test
    void sessionGetsANewNameAtSignIn() {
        String csrf = Browser.csrf(browser.get("/sign-in").body());
        String before = browser.cookie("PLATFORM").orElseThrow();
        browser.post("/sign-in", Map.of("username", FakePeople.ALICE, "password", FakePeople.PASSWORD, "_csrf", csrf));

        assertThat(browser.cookie("PLATFORM")).isPresent().get().isNotEqualTo(before);
    }

    @Test
    void cookieEndsWithTheBrowserAndIsHiddenFromScripts() {
        String cookie = header(browser.get("/sign-in"), "Set-Cookie");

        assertThat(cookie)
                .startsWith("PLATFORM=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContainIgnoringCase("expires")
                .doesNotContainIgnoringCase("max-age")
                .doesNotContain("Secure");
    }

    @Test
    void pageRunsNothingAndLoadsNothingForeign() {
        HttpResponse<String> page = browser.get("/sign-in");

        assertThat(header(page, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'self'; img-src 'self'; "
                        + "form-action 'self' http://localhost:8420; frame-ancestors 'none'; base-uri 'none'");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.body().replace("href=\"" + AdminUi.URL + "/\"", "the way home"))
                .doesNotContain("<script")
                .doesNotContain("style=")
                .doesNotContain("://");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=UTF-8"));
    }

    @Test
    void pageNamesItsFieldsForPeopleAndPasswordKeepers() {
        assertThat(browser.get("/sign-in").body())
                .contains("<label for=\"username\"")
                .contains("<label for=\"password\"")
                .contains("autocomplete=\"username\"")
                .contains("autocomplete=\"current-password\"")
                .contains("width=device-width")
                .doesNotContain("aria-invalid");
        assertThat(browser.get("/sign-in?problem=refused").body())
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"problem\"");
    }

    @Test
    void styleSheetIsThere() {
        HttpResponse<String> styles = browser.get("/pages/calm.css");

        assertThat(styles.statusCode()).isEqualTo(200);
        assertThat(header(styles, "Content-Type")).startsWith("text/css");
    }

    @ParameterizedTest
    @CsvSource({"de,Anmelden", "fr,Se connecter", "it,Accedi", "en,Sign in"})
    void pageSpeaksTheLanguageAskedFor(String language, String title) {
        assertThat(browser.get("/sign-in?language=" + language).body())
                .contains("<html lang=\"" + language + "\"")
                .contains("<title>" + title + " – Data Communicator</title>");
        assertThat(browser.get("/sign-in", "Accept-Language", language + "-CH,xx;q=0.5")
                        .body())
                .contains("<title>" + title + " – Data Communicator</title>");
    }

    @ParameterizedTest
    @CsvSource({"'rm,de-CH;q=0.8,en;q=0.5',de", "'ja',en", "'en;q=0.3,it;q=0.9',it"})
    void firstLanguageOfTheBrowserThatWeSpeakIsSpoken(String accepted, String language) {
        assertThat(browser.get("/sign-in", "Accept-Language", accepted).body())
                .contains("<html lang=\"" + language + "\"");
    }

    @Test
    void chosenLanguageOutlivesAMistake() {
        HttpResponse<String> wrong = browser.submit("/sign-in?language=fr", FakePeople.ALICE, "wrong");

        assertThat(browser.follow(wrong).body()).contains("mot de passe est incorrect");
    }

    @Test
    void languageIsNotEchoed() {
        String page = browser.get("/sign-in?language=%22%3E%3Cscript%3E&problem=%3Cscript%3E")
                .body();

        assertThat(page).doesNotContain("script").contains("<html lang=\"en\"");
    }

    @Test
    void anythingElseIsNotThere() {
        HttpResponse<String> answer = browser.get("/anything", "Accept", "text/html", "Accept-Language", "de");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Diese Seite gibt es nicht").contains(AdminUi.URL + "/");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.get("/error").statusCode()).isEqualTo(404);
        assertThat(browser.get("/login").statusCode()).isEqualTo(404);
        assertThat(browser.get("/logout").statusCode()).isEqualTo(404);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String neutral(String page) {
        return page.replace(Browser.csrf(page), "");
    }
}
