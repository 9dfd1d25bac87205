package io.datacommunicator.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser: one window, English, which can be as wide as a desk or as narrow as a phone. */
final class Visit implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> QUIET = List.of(
            "--no-sandbox", // as root, Chromium starts with nothing else
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright = Playwright.create();
    private final Path screenshots;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Path screenshots) {
        this.screenshots = screenshots;
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/Zurich"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        // Its own 5 seconds are fewer than the web site's first page takes on a busy computer; speed is not asked here.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
    }

    Page page() {
        return page;
    }

    /** What the browser wrote to its console as an error since the visit began. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The browser's cookies, of every address. */
    List<Cookie> cookies() {
        return page.context().cookies();
    }

    void signIn(String address, String password) {
        page.locator("input[name=username]").fill(address);
        page.locator("input[type=password]").fill(password);
        page.locator("button[type=submit]").first().click();
    }

    /** Takes a picture of the page as it is on a desk and on a phone. */
    void picture(String name) {
        picture(name + "-phone", 390, 844);
        picture(name + "-desk", 1280, 800);
    }

    private void picture(String name, int width, int height) {
        page.setViewportSize(width, height);
        page.waitForTimeout(500); // the plot draws itself anew
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(screenshots.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
