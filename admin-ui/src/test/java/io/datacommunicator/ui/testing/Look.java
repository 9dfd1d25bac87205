package io.datacommunicator.ui.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** A browser of one size, in one colour scheme and one language; it checks what it shows and takes a picture. */
public record Look(String name, int width, int height, ColorScheme scheme, String language) {

    private static final Path PICTURES = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private static final String AXE = resource("/axe.min.js");
    // Vaadin's own line for a lost connection stands outside of every landmark and speaks by itself.
    private static final String VIOLATIONS = """
        async () => (await axe.run({ exclude: ['vaadin-connection-indicator'] }, { resultTypes: ['violations'] })).violations.map(
            broken => broken.id + ': ' + broken.nodes.map(node => node.target.join(' ') + ' – ' + node.failureSummary).join(' | '))
        """;

    public static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox", // as root, Chromium starts with nothing else
                                "--disable-gpu",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A person who has not been here before. */
    public Page page(Browser browser) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Zurich"));
        page.setDefaultTimeout(30_000);
        return page;
    }

    /** Waits for the content; then axe finds nothing, no text lacks, and nothing is wider than the window. */
    public void check(Page page, String picture, SoftAssertions all) {
        assertThat(page.locator("main h1, main h2").first()).isVisible();
        assertThat(page.locator(".skeleton")).hasCount(0);
        page.evaluate("() => Promise.all(document.getAnimations().map(moving => moving.finished.catch(() => {})))");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(picture.replace('/', '-') + "-" + name + ".png"))
                .setFullPage(true));
        page.evaluate(AXE);
        all.assertThat((List<?>) page.evaluate(VIOLATIONS))
                .as(picture + " on " + name)
                .isEmpty();
        all.assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels of " + picture + " beside the window of " + name)
                .isEqualTo(0);
        all.assertThat(page.innerText("body")).as(picture).doesNotContainPattern("![a-z]+\\.");
    }

    private static String resource(String path) {
        try (InputStream file = Look.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
