package io.datacommunicator.platform.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.datacommunicator.platform.PlatformApplication;
import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.signin.testing.Box;
import io.datacommunicator.platform.signin.testing.Chromium;
import io.datacommunicator.platform.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The pages of registration, reset, change of password and approval of a box in a real browser: with the keyboard alone
 * and without scripts, and each of them looked at by axe on a phone and on a desk, in four languages.
 */
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
class AccountBrowserIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String NEW = "twelve grey ducks dancing";
    private static final Path DATA = directory();
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private ApplicationContext platform;

    @LocalServerPort
    private int port;

    private Chromium withoutScripts;
    private Page page;
    private String address;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("platform.data-directory", DATA::toString);
    }

    @BeforeEach
    void open() {
        address = "minnie" + PEOPLE.incrementAndGet() + "@example.com";
        withoutScripts = new Chromium("http://localhost:" + port, false);
        page = withoutScripts.page();
        mails();
    }

    @AfterEach
    void close() {
        withoutScripts.close();
    }

    @Test
    void registersAndChoosesAnotherPasswordByKeyboardWithoutScripts() {
        register();
        assertThat(heading()).hasText("Your account is ready");

        page.navigate("/password/forgotten");
        type("#address", address);
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Please look into your mailbox");
        page.navigate("/password/choose");
        type("#code", mails().getFirst().code());
        type("#password", NEW);
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Your password is changed");

        signIn("/password/change", NEW);
        type("#current", NEW);
        type("#password", PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("You stay signed in on this device")).isVisible();
    }

    @Test
    void letsABoxInByKeyboardWithoutScripts() {
        register();
        signIn("/device", PASSWORD);

        assertThat(page.locator("#user_code")).isFocused();
        page.keyboard().type(userCode());
        page.keyboard().press("Enter");
        type("#name", "Bar");
        reach("button[value=approve]");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The communicator is in.");
    }

    @Test
    void refusedFormsSayWhyAndKeepWhatWasTyped() {
        page.navigate("/register");
        type("#name", "Minnie");
        type("#address", address);
        type("#password", "password1234");
        reach("#accepted");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("easy to guess");
        assertThat(page.locator("#name")).hasValue("Minnie");
        assertThat(page.locator("#address")).hasValue(address);
        assertThat(page.locator("#password")).hasValue("");
    }

    @Test
    void scriptTakesTheCodeOutOfTheAddressAndLeadsToTheNextField() {
        fillInRegistration();
        String code = mails().getFirst().code();
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            chromium.page().navigate("/register/confirm#" + code);

            assertThat(chromium.page().locator("#code")).hasValue(code);
            assertThat(chromium.page().locator("#password")).isFocused();
            assertThat(chromium.page()).hasURL("http://localhost:" + port + "/register/confirm");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "it", "en"})
    void everyPageIsAccessibleAndFits(String language) {
        register();
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            SoftAssertions all = new SoftAssertions();
            List.of(
                            "/register",
                            "/register/sent",
                            "/register/again",
                            "/register/confirm",
                            "/register/done",
                            "/password/forgotten",
                            "/password/sent",
                            "/password/choose",
                            "/password/done",
                            "/address/confirm",
                            "/address/done",
                            "/nowhere")
                    .forEach(path -> look(chromium, path, language, all));
            refused(chromium, language, all);
            signedIn(chromium, language, all);
            all.assertAll();
        }
    }

    private void refused(Chromium chromium, String language, SoftAssertions all) {
        chromium.page().navigate("/register/confirm?language=" + language);
        chromium.page().locator("#code").fill("ABCDE-ABCDE-ABCDE-ABCDE-ABCDE");
        chromium.page().locator("#password").fill(PASSWORD);
        chromium.page().locator("button[type=submit]").click();
        assertThat(chromium.page().getByRole(AriaRole.ALERT)).isVisible();
        check(chromium, "register-confirm-dead-" + language, language, all);
    }

    private void signedIn(Chromium chromium, String language, SoftAssertions all) {
        chromium.page().navigate("/device");
        chromium.page().locator("#username").fill(address);
        chromium.page().locator("#password").fill(PASSWORD);
        chromium.page().locator("button[type=submit]").click();
        assertThat(chromium.page().locator("#user_code")).isVisible();
        look(chromium, "/device", language, all);
        look(chromium, "/device?user_code=" + userCode(), language, all);
        look(chromium, "/device?user_code=BBBB-BBBB", language, all);
        look(chromium, "/password/change", language, all);
        look(chromium, "/password/changed", language, all);
    }

    private static void look(Chromium chromium, String path, String language, SoftAssertions all) {
        chromium.page().navigate(path + (path.contains("?") ? "&" : "?") + "language=" + language);
        String name = path.substring(1).replaceAll("user_code=.*-.*", path.contains("BBBB") ? "unknown" : "approval");
        check(chromium, name.replaceAll("[^a-z]+", "-") + "-" + language, language, all);
    }

    private static void check(Chromium chromium, String name, String language, SoftAssertions all) {
        for (Map.Entry<String, Integer> width :
                Map.of("phone", 390, "desk", 1280).entrySet()) {
            chromium.page().setViewportSize(width.getValue(), 844);
            chromium.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + "-" + width.getKey() + ".png"))
                            .setFullPage(true));
            all.assertThat(chromium.accessibilityProblems())
                    .as(name + " on a " + width.getKey())
                    .isEmpty();
            all.assertThat(chromium.page()
                            .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels of " + name + " beside the window of a " + width.getKey())
                    .isEqualTo(0);
        }
        all.assertThat(chromium.page().locator("html").getAttribute("lang")).isEqualTo(language);
        all.assertThat(chromium.page().innerText("body")).as(name).doesNotContain("??");
    }

    private void register() {
        fillInRegistration();
        page.navigate("/register/confirm");
        type("#code", mails().getFirst().code());
        type("#password", PASSWORD);
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Your account is ready");
    }

    private void fillInRegistration() {
        page.navigate("/register");
        type("#name", "Minnie");
        type("#address", address);
        type("#password", PASSWORD);
        reach("#accepted");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Please look into your mailbox");
    }

    private void signIn(String wanted, String password) {
        page.navigate(wanted);
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(address);
        type("#password", password);
        page.keyboard().press("Enter");
        assertThat(page).hasURL("http://localhost:" + port + wanted + "?continue");
    }

    private String userCode() {
        return new Box(port).ask(Map.of("place", "Lobby")).text("user_code");
    }

    private Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private void type(String field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    /** Presses Tab until the element has the focus. */
    private void reach(String selector) {
        for (int presses = 0; presses < 20; presses++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
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
