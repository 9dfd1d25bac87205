package io.datacommunicator.platform.graphql;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentence for each code in each language, English where we do not speak the caller's. */
final class ErrorTexts {
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN);

    private final Map<String, Properties> texts = LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(Locale::getLanguage, Function.identity()))
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, language -> load(language.getKey())));

    String text(ErrorCode code, Locale language) {
        Properties spoken = Objects.requireNonNull(
                texts.getOrDefault(language.getLanguage(), texts.get(Locale.ENGLISH.getLanguage())));
        return Objects.requireNonNull(spoken.getProperty(code.name()), code.name());
    }

    private static Properties load(String language) {
        String file = "errors_" + language + ".properties";
        try (var stream = Objects.requireNonNull(ErrorTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
