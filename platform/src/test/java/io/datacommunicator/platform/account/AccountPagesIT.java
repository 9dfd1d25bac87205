package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.PlatformApplication;
import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.testing.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages of registration and password reset over HTTP, in the whole platform. */
@SpringBootTest(
        classes = PlatformApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "platform.url=http://localhost:8421",
            "platform.admin-ui.url=http://localhost:8420",
            "platform.admin-ui.client-secret=a secret for tests, long enough",
            "platform.keys.password=correct horse battery",
            "platform.jobs.enabled=false"
        })
class AccountPagesIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final Path DATA = directory();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private ApplicationContext platform;

    @LocalServerPort
    private int port;

    private Browser browser;
    private String address;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("platform.data-directory", DATA::toString);
    }

    @BeforeEach
    void open() {
        browser = new Browser(port);
        address = "mickey" + PEOPLE.incrementAndGet() + "@example.com";
        mails();
    }

    @Test
    void registrationLeadsToSignIn() {
        Mail mail = register();
        HttpResponse<String> done = confirm(mail.code(), PASSWORD);

        assertThat(Browser.location(done)).contains("/register/done");
        assertThat(browser.follow(done).body())
                .contains("Your account is ready")
                .contains("http://localhost:8420/");
        assertThat(Browser.location(browser.signIn(address, PASSWORD))).isEqualTo("http://localhost:8420/");
    }

    @Test
    void openingTheLinkUsesNothingUp() {
        Mail mail = register();
        for (int scanner = 0; scanner < 5; scanner++) {
            browser.get("/register/confirm?code=" + mail.code());
            browser.get("/register/confirm");
        }

        assertThat(Browser.location(confirm(mail.code(), PASSWORD))).contains("/register/done");
    }

    @Test
    void deadLinkSaysWhatToDoNext() {
        Mail mail = register();
        confirm(mail.code(), PASSWORD);

        for (String code : List.of(mail.code(), "ABCDE-ABCDE-ABCDE-ABCDE-ABCDE", "", "<script>")) {
            HttpResponse<String> answer = confirm(code, PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("This code does not work, or no longer")
                    .contains("href=\"/register?language=en\"")
                    .contains("href=\"/sign-in?language=en\"")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void knownAndUnknownAddressAreTheSameAnswer() {
        confirm(register().code(), PASSWORD);

        HttpResponse<String> known = register(Map.of());
        HttpResponse<String> unknown = register(Map.of("address", "new-" + address));
        HttpResponse<String> forgotKnown = post("/password/forgotten", Map.of("address", address));
        HttpResponse<String> forgotUnknown = post("/password/forgotten", Map.of("address", "new-" + address));

        assertThat(Browser.location(known)).isEqualTo(Browser.location(unknown)).contains("/register/sent");
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
        assertThat(Browser.location(forgotKnown))
                .isEqualTo(Browser.location(forgotUnknown))
                .contains("/password/sent");
        assertThat(mails()).extracting(Mail::to).containsExactlyInAnyOrder(address, address, "new-" + address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name     | visit https://mallory.example | Please enter a name
            name     | ''                            | Please enter a name
            address  | mickey@example                | We cannot write to this mail address
            address  | mickey@ex\u0430mple.com            | We cannot write to this mail address
            password | short                         | too short
            password | password1234                  | easy to guess
            accepted | ''                            | Without your consent
            """)
    void whatIsNotRightIsSaidAndNothingTypedIsLost(String field, String value, String said) {
        HttpResponse<String> answer = register(Map.of(field, value));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(said)
                .contains("aria-invalid=\"true\"")
                .doesNotContain(PASSWORD);
        if (!field.equals("name")) {
            assertThat(answer.body()).contains("value=\"Mickey\"");
        }
        assertThat(mails()).isEmpty();
    }

    @Test
    void passwordOfTenThousandCharactersIsRefused() {
        assertThat(register(Map.of("password", "x y ".repeat(2_500))).body()).contains("too long");
        assertThat(confirm("ABCDE-ABCDE-ABCDE-ABCDE-ABCDE", "x".repeat(10_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void machineThatFillsEverythingInGetsTheSameAnswerAndNoMail() {
        assertThat(Browser.location(register(Map.of("website", "https://mallory.example"))))
                .contains("/register/sent");
        assertThat(mails()).isEmpty();
    }

    @Test
    void forgottenPasswordIsChosenAnew() {
        confirm(register().code(), PASSWORD);
        post("/password/forgotten", Map.of("address", address));
        String code = mails().getFirst().code();
        browser.get("/password/choose");

        HttpResponse<String> weak = post("/password/choose", Map.of("code", code, "password", "password1234"));
        assertThat(weak.body()).contains("easy to guess").contains(code);
        HttpResponse<String> done =
                post("/password/choose", Map.of("code", code, "password", "twelve grey ducks dancing"));

        assertThat(browser.follow(done).body()).contains("Your password is changed");
        assertThat(Browser.location(browser.signIn(address, "twelve grey ducks dancing")))
                .isEqualTo("http://localhost:8420/");
        assertThat(post("/password/choose", Map.of("code", code, "password", "twelve grey ducks dancing"))
                        .body())
                .contains("Please ask for a new link");
    }

    @Test
    void ownPasswordIsChangedAndOtherBrowsersAreSignedOut() {
        confirm(register().code(), PASSWORD);
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(address, PASSWORD);
        // The session begins with the first page that needs one.
        assertThat(elsewhere.get("/password/change").statusCode()).isEqualTo(200);
        assertThat(Browser.location(browser.get("/password/change", "Accept", "text/html")))
                .endsWith("/sign-in");
        browser.signIn(address, PASSWORD);

        assertThat(changeOwn("a guess", "twelve grey ducks dancing").body()).contains("not your current password");
        assertThat(changeOwn(PASSWORD, "password1234").body())
                .contains("easy to guess")
                .doesNotContain(PASSWORD);
        HttpResponse<String> done = changeOwn(PASSWORD, "twelve grey ducks dancing");

        assertThat(browser.follow(done).body()).contains("Your password is changed");
        assertThat(browser.get("/password/change").statusCode()).isEqualTo(200);
        assertThat(Browser.location(elsewhere.get("/password/change", "Accept", "text/html")))
                .endsWith("/sign-in");
        assertThat(mails()).extracting(Mail::text).anyMatch(text -> text.contains("Your password was changed"));
        assertThat(Browser.location(new Browser(port).signIn(address, "twelve grey ducks dancing")))
                .isEqualTo("http://localhost:8420/");
    }

    @Test
    void ownPasswordIsNotGuessedWithAnOpenSession() {
        confirm(register().code(), PASSWORD);
        browser.signIn(address, PASSWORD);
        for (int guess = 0; guess < 8; guess++) {
            assertThat(changeOwn("guess " + guess, "twelve grey ducks dancing").statusCode())
                    .isEqualTo(200);
        }

        assertThat(changeOwn(PASSWORD, "twelve grey ducks dancing").statusCode())
                .isEqualTo(429);
    }

    @Test
    void ownPasswordIsNotChangedByAnotherSite() {
        confirm(register().code(), PASSWORD);
        browser.signIn(address, PASSWORD);

        HttpResponse<String> forged =
                browser.post("/password/change", Map.of("current", PASSWORD, "password", "twelve grey ducks dancing"));

        assertThat(Browser.location(forged)).endsWith("/password/change?problem=expired");
        assertThat(Browser.location(new Browser(port).signIn(address, PASSWORD)))
                .isEqualTo("http://localhost:8420/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/register/confirm", "/password/choose"})
    void pagesOfLinksRunOneScriptOfOurs(String path) {
        HttpResponse<String> page = browser.get(path);

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body().split("<script", -1)).hasSize(2);
        assertThat(browser.get("/pages/code.js").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/register",
                "/register/sent",
                "/register/again",
                "/register/done",
                "/password/forgotten",
                "/password/sent",
                "/password/done"
            })
    void otherPagesRunNone(String path) {
        for (String language : List.of("de", "fr", "it", "en")) {
            HttpResponse<String> page = browser.get(path + "?language=" + language);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\"").doesNotContain("<script");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .doesNotContain("script-src");
        }
    }

    @Test
    void formWithoutItsTokenDoesNothing() {
        HttpResponse<String> answer = browser.post("/register", Map.of("address", address));

        assertThat(Browser.location(answer)).endsWith("/register?problem=expired");
        assertThat(mails()).isEmpty();
    }

    private Mail register() {
        register(Map.of());
        return mails().getFirst();
    }

    private HttpResponse<String> register(Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>(
                Map.of("name", "Mickey", "address", address, "password", PASSWORD, "accepted", "yes", "website", ""));
        fields.putAll(otherwise);
        return post("/register", fields);
    }

    private HttpResponse<String> confirm(String code, String password) {
        return post("/register/confirm", Map.of("code", code, "password", password));
    }

    private HttpResponse<String> changeOwn(String current, String password) {
        return post("/password/change", Map.of("current", current, "password", password));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", Browser.csrf(browser.get(path).body()));
        return browser.post(path, all);
    }

    private List<Mail> mails() {
        // What a job queues has a time after this one; the clock of the whole platform does not stand still.
        JobsForTests.runDue(platform::getBean, Instant.now().plusSeconds(60));
        return MailsForTests.in(DATA);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("platform");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
