package io.datacommunicator.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of our own pages in four languages, each under its key. */
final class PageTexts {
    static final List<String> LANGUAGES = List.of("de", "fr", "it", "en");
    private static final String FALLBACK = "en";

    private final Map<String, Map<String, String>> byLanguage =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PageTexts::read));

    Map<String, String> in(String language) {
        Map<String, String> texts = byLanguage.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("not a language of ours");
        }
        return texts;
    }

    /** The language asked for by {@code ?language=}, else the browser's first that we speak, else English. */
    static String language(HttpServletRequest request) {
        String asked = request.getParameter("language");
        return Stream.concat(
                        Stream.ofNullable(asked),
                        Collections.list(request.getLocales()).stream().map(Locale::getLanguage))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(FALLBACK);
    }

    /** What to append to an address so that the chosen language stays chosen. */
    static String kept(@Nullable String language) {
        return language != null && LANGUAGES.contains(language) ? "language=" + language : "";
    }

    private static Map<String, String> read(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "signin.texts",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), bundle::getString));
    }
}
