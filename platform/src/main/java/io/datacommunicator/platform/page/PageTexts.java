package io.datacommunicator.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of our own pages in four languages: those of the frame and of each feature, each under its key. */
public final class PageTexts {
    static final List<String> LANGUAGES = List.of("de", "fr", "it", "en");
    private static final String FALLBACK = "en";

    private final Map<String, Map<String, String>> byLanguage;

    PageTexts(Collection<String> folders) {
        this.byLanguage = LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), language -> read(folders, language)));
    }

    Map<String, String> in(String language) {
        Map<String, String> texts = byLanguage.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("not a language of ours");
        }
        return texts;
    }

    /** The language asked for by {@code ?language=}, else the browser's first that we speak, else English. */
    public static String language(HttpServletRequest request) {
        String asked = request.getParameter("language");
        return Stream.concat(
                        Stream.ofNullable(asked),
                        Collections.list(request.getLocales()).stream().map(Locale::getLanguage))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(FALLBACK);
    }

    /** Such a page again, with what it is to say, in the language that was chosen by hand if one was. */
    public static String again(String path, @Nullable String language, String say) {
        return path + "?" + say + (language != null && LANGUAGES.contains(language) ? "&language=" + language : "");
    }

    private static Map<String, String> read(Collection<String> folders, String language) {
        Map<String, String> texts = new HashMap<>();
        for (String folder : folders) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "pages." + folder + ".texts",
                    Locale.of(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : bundle.keySet()) {
                if (texts.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("two features have the text " + key);
                }
            }
        }
        return Map.copyOf(texts);
    }
}
