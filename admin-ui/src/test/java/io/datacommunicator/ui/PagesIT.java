package io.datacommunicator.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.datacommunicator.ui.testing.Cast;
import io.datacommunicator.ui.testing.FakePlatform;
import io.datacommunicator.ui.testing.Look;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Every page in a real browser: on a phone and on a desk, light and dark, in four languages, and by keyboard alone. */
@SpringBootTest(classes = DevAdminUi.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("fake")
@ExtendWith(SoftAssertionsExtension.class)
class PagesIT {

    static final List<Look> LOOKS = List.of(
            new Look("phone-light", 390, 844, ColorScheme.LIGHT, "EN"),
            new Look("phone-dark", 390, 844, ColorScheme.DARK, "DE"),
            new Look("desk-light", 1440, 900, ColorScheme.LIGHT, "FR"),
            new Look("desk-dark", 1440, 900, ColorScheme.DARK, "IT"));

    private static final String DIALOG = "vaadin-dialog[opened] vaadin-button";

    private static Playwright playwright;
    private static Browser browser;

    @InjectSoftAssertions
    private SoftAssertions all;

    @Autowired
    private FakePlatform platform;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Playwright.create();
        browser = Look.browser(playwright);
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @BeforeEach
    void some() {
        Cast.all(platform, Instant.now());
    }

    @AfterEach
    void forget() {
        platform.reset();
    }

    private String at(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void everyPageIsAccessibleAndFits(Look look) {
        platform.speak(look.language());
        try (Page page = look.page(browser)) {
            for (String path : List.of(
                    "machines",
                    "machines/lobby-1",
                    "account",
                    "account/sessions",
                    "communicators",
                    "communicators/bern",
                    "communicators/biel",
                    "nowhere")) {
                page.navigate(at(path));
                look.check(page, path, all);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void whatOpensIsAccessibleToo(Look look) {
        platform.speak(look.language());
        try (Page page = look.page(browser)) {
            opened(page, look, "machines", ".person", ".menu", "menu");
            opened(page, look, "machines/lobby-1", ".heading vaadin-button", DIALOG, "machine-edit");
            opened(page, look, "account", ".panel-mail vaadin-button", DIALOG, "account-address");
            opened(page, look, "account", ".panel-close vaadin-button", DIALOG, "account-close");
            opened(page, look, "communicators", ".more-ways vaadin-button", DIALOG, "claim-codes");
            opened(page, look, "communicators/bern", ".panel-revoke vaadin-button", DIALOG, "revoke");
            opened(page, look, "communicators/bern", ".panel-replace vaadin-button", DIALOG, "replace");
        }
    }

    private void opened(Page page, Look look, String path, String opener, String opened, String name) {
        page.navigate(at(path));
        page.locator(opener).first().click();
        assertThat(page.locator(opened).first()).isVisible();
        look.check(page, name, all);
    }

    @ParameterizedTest
    @FieldSource("LOOKS")
    void thePageOfAnAccountThatClosesIsAccessibleToo(Look look) {
        platform.speak(look.language());
        platform.person().close();
        try (Page page = look.page(browser)) {
            page.navigate(at("account"));
            assertThat(page.locator(".banner")).isVisible();
            look.check(page, "closing", all);
        }
    }

    @Test
    void everythingOfTheMenuCanBeReachedByKeyboard() {
        try (Page page = LOOKS.getFirst().page(browser)) {
            page.navigate(at("machines"));
            assertThat(page.locator("main li").first()).isVisible();
            focus(page, ".skip");
            focus(page, ".person");
            page.keyboard().press("Enter");
            assertThat(page.locator(".menu")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("vaadin-popover[opened]")).hasCount(0);
            assertThat(page.locator(".person")).isFocused();
            page.keyboard().press("Enter");
            focus(page, "a[href='account/sessions']");
            page.keyboard().press("Enter");
            assertThat(page.locator("main h1")).hasText("Sessions");
            assertThat(page.locator("vaadin-popover[opened]")).hasCount(0);
            focus(page, "vaadin-button[aria-label='End: Safari on iOS']");
            page.keyboard().press("Enter");
            assertThat(page.locator(".session")).hasCount(1);
            assertThat(platform.person().sessions()).containsExactly("here");
        }
    }

    /** Presses Tab until the element has the focus. */
    private static void focus(Page page, String selector) {
        for (int presses = 0; presses < 40; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.locator(selector).first().evaluate("it => it.matches(':focus')"))) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
    }
}
