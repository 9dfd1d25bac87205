package io.datacommunicator.platform.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.datacommunicator.platform.signin.testing.AuthenticatorApp;
import io.datacommunicator.platform.signin.testing.Chromium;
import io.datacommunicator.platform.signin.testing.VirtualAuthenticator;
import io.datacommunicator.platform.testing.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages of sign-in in a real browser: with the keyboard alone, with a passkey, and looked at by axe. */
@SpringBootTest(
        classes = SignInSite.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "platform.admin-ui.url=http://localhost:8420",
            "platform.admin-ui.client-secret=a secret for tests, long enough",
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/none",
            "spring.graphql.schema.locations=classpath:none/",
            "spring.autoconfigure.exclude=org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration,"
                    + "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class SignInPagesIT {
    private static final String PASSWORD = "correct horse battery";
    private static final int PORT = freePort();

    @Autowired
    private TestPlatform platform;

    private Chromium chromium;
    private Page page;
    private String address;

    @DynamicPropertySource
    static void site(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("platform.url", () -> "http://localhost:" + PORT);
    }

    @BeforeEach
    void open() {
        String name = "holder-" + UUID.randomUUID();
        platform.holder(name);
        address = name + "@example.com";
        chromium = new Chromium("http://localhost:" + PORT);
        page = chromium.page();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void passkeySignsInAloneAndAsSecondStep() {
        VirtualAuthenticator.plugInto(page);
        signIn();
        page.getByRole(AriaRole.LINK, named("Add a passkey")).click();
        clean();
        page.getByLabel("Name of the passkey").fill("Laptop");
        page.getByRole(AriaRole.BUTTON, button("Add")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Added.");
        assertThat(page.getByText("Laptop").first()).isVisible();
        clean();

        chromium.forgetCookies();
        page.navigate("/factors");
        page.getByRole(AriaRole.LINK, named("Sign in with a passkey")).click();
        clean();
        page.getByRole(AriaRole.BUTTON, button("Use a passkey")).click();
        assertThat(page).hasURL("http://localhost:" + PORT + "/factors?continue");

        chromium.forgetCookies();
        page.navigate("/factors");
        fillIn();
        assertThat(page).hasURL("http://localhost:" + PORT + "/sign-in/second");
        clean();
        page.getByRole(AriaRole.BUTTON, button("Use a passkey")).click();
        assertThat(page).hasURL("http://localhost:" + PORT + "/factors?continue");
    }

    @Test
    void appIsSetUpAndUsedWithTheKeyboardAlone() {
        signIn();
        page.navigate("/factors/app");
        clean();
        String secret = page.locator("strong.code").innerText().replace(" ", "");
        AuthenticatorApp app = new AuthenticatorApp(secret);
        page.getByLabel("Code that the app shows now").focus();
        page.keyboard().type(app.code(0));
        page.keyboard().press("Enter");
        assertThat(page.locator("li.code")).hasCount(10);
        clean();

        chromium.forgetCookies();
        page.navigate("/factors");
        fillIn();
        assertThat(page).hasURL("http://localhost:" + PORT + "/sign-in/second");
        assertThat(page.locator("#code")).isFocused();
        page.keyboard().type(app.code(1));
        page.keyboard().press("Enter");
        assertThat(page.getByText("An app is set up.")).isVisible();
        clean();
    }

    @Test
    void cookieIsOneOfTheSessionAndSaysNothing() {
        signIn();
        List<Cookie> cookies = chromium.cookies();

        assertThat(cookies).hasSize(1);
        Cookie cookie = cookies.getFirst();
        assertThat(cookie.name).isEqualTo("PLATFORM");
        assertThat(cookie.expires).as("gone when the browser closes").isEqualTo(-1);
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(cookie.value).matches("[0-9A-F]{32}");
    }

    @Test
    void pageOfManyAttemptsSaysWhatToDo() {
        page.navigate("/sign-in");
        clean();
        for (int i = 0; i < 10; i++) {
            page.navigate("/sign-in");
            fillIn("a guess");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        }
        page.navigate("/sign-in");
        fillIn("a guess");
        assertThat(page.getByRole(AriaRole.HEADING)).hasText("Too many attempts");
        clean();
    }

    private void signIn() {
        page.navigate("/factors");
        fillIn();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Two-step sign-in");
        clean();
    }

    private void fillIn() {
        fillIn(PASSWORD);
    }

    /** The first field has the focus; the second is one key away. */
    private void fillIn(String password) {
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(address);
        page.keyboard().press("Tab");
        page.keyboard().type(password);
        page.keyboard().press("Enter");
    }

    private void clean() {
        assertThat(chromium.accessibilityProblems()).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name).setExact(true);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
