package io.datacommunicator.platform.signin.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A real browser with one window. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox", // as root, Chromium starts with nothing else
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final BrowserContext context;
    private final Page page;

    public Chromium(String site) {
        this(site, true);
    }

    /** With its scripts switched off where {@code scripts} is false. */
    public Chromium(String site, boolean scripts) {
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setBaseURL(site)
                .setJavaScriptEnabled(scripts));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
    }

    public Page page() {
        return page;
    }

    public List<Cookie> cookies() {
        return context.cookies();
    }

    public void forgetCookies() {
        context.clearCookies();
    }

    /** What axe finds wrong with the page, each with the element. */
    @SuppressWarnings("unchecked")
    public List<String> accessibilityProblems() {
        page.evaluate(axe());
        return (List<String>) page.evaluate("""
                async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']}))
                    .violations.map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' | '))""");
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
