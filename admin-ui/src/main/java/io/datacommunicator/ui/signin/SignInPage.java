package io.datacommunicator.ui.signin;

import io.datacommunicator.ui.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The way to the platform's sign-in; says so where there is no way, instead of leading into nothing. */
@RestController
final class SignInPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PlatformReach platform;
    private final Texts texts;
    private final String page = page();

    SignInPage(PlatformReach platform, Texts texts) {
        this.platform = platform;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> signIn(
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable String ended,
            HttpServletRequest request,
            Locale locale) {
        if (ended != null) {
            end(request);
        }
        if (failed != null && platform.answers()) {
            return said("sign-in.failed", "sign-in.retry", HttpStatus.OK, request, locale);
        }
        return toPlatform("", request, locale);
    }

    /** A new sign-in with password, which returns to a page of this site. */
    @GetMapping("/sign-in/again")
    ResponseEntity<String> again(
            @RequestParam(required = false) @Nullable String to, HttpServletRequest request, Locale locale) {
        WayBack.remember(request, to);
        return toPlatform("?" + AuthorizationRequests.FRESH, request, locale);
    }

    /** Where the platform sends the browser after sign-out. Nothing here needs a cookie. */
    @GetMapping("/signed-out")
    ResponseEntity<String> signedOut(HttpServletRequest request, Locale locale) {
        return said("sign-in.signed-out", "sign-in.title", HttpStatus.OK, request, locale);
    }

    private ResponseEntity<String> toPlatform(String how, HttpServletRequest request, Locale locale) {
        if (!platform.answers()) {
            return said("sign-in.unavailable", "sign-in.retry", HttpStatus.SERVICE_UNAVAILABLE, request, locale);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/oauth2/authorization/platform" + how))
                .build();
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private ResponseEntity<String> said(
            String key, String remedy, HttpStatus status, HttpServletRequest request, Locale locale) {
        String html = page.replace("{language}", Texts.spoken(locale).getLanguage())
                .replace("{context}", request.getContextPath())
                .replace("{title}", text("sign-in.title", locale))
                .replace("{message}", text(key, locale))
                .replace("{remedy}", text(remedy, locale));
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale), StandardCharsets.UTF_8.name());
    }

    private static String page() {
        try {
            return new ClassPathResource("sign-in/page.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException incomplete) {
            throw new UncheckedIOException("The program is incomplete: sign-in/page.html", incomplete);
        }
    }
}
