package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.schema.catalogue.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the shareable fields are called, and what sharing them shows, in four languages. */
@Component
final class FieldTexts {
    private final Map<Language, Properties> texts = Arrays.stream(Language.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), FieldTexts::load));

    String label(SharedField field, Language language) {
        return text(field, language, "label");
    }

    String explanation(SharedField field, Language language) {
        return text(field, language, "explanation");
    }

    private String text(SharedField field, Language language, String kind) {
        String key = field.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + kind;
        return Objects.requireNonNull(
                Objects.requireNonNull(texts.get(language)).getProperty(key), key);
    }

    private static Properties load(Language language) {
        String file = "fields_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var stream = Objects.requireNonNull(FieldTexts.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
