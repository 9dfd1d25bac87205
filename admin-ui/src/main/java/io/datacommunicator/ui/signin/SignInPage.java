package io.datacommunicator.ui.signin;

import io.datacommunicator.ui.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
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
            @RequestParam(required = false) @Nullable String failed, HttpServletRequest request, Locale locale) {
        if (!platform.answers()) {
            return said("sign-in.unavailable", HttpStatus.SERVICE_UNAVAILABLE, request, locale);
        }
        return failed == null ? toPlatform(request) : said("sign-in.failed", HttpStatus.OK, request, locale);
    }

    private static ResponseEntity<String> toPlatform(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(request.getContextPath() + "/oauth2/authorization/platform"))
                .build();
    }

    private ResponseEntity<String> said(String key, HttpStatus status, HttpServletRequest request, Locale locale) {
        String html = page.replace("{language}", Texts.spoken(locale).getLanguage())
                .replace("{context}", request.getContextPath())
                .replace("{title}", text("sign-in.title", locale))
                .replace("{message}", text(key, locale))
                .replace("{retry}", text("sign-in.retry", locale));
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
