package io.datacommunicator.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.ui.graphql.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTests {

    static final List<Locale> LANGUAGES = Texts.LANGUAGES;

    private static final Path SOURCES = Path.of("src/main/java");
    // Keys put together from a beginning and a name: the beginning stands in the sources.
    private static final Set<String> FAMILIES = Set.of(
            "machines.column.",
            "maintenance.",
            "communicator.state.",
            "sub-account.state.",
            "share.state.",
            "share.preset.",
            "share.group.",
            "due.",
            "severity.",
            "production.by.",
            "facts.",
            "time.",
            "failure.");

    private final Texts texts = new Texts();

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasEveryText(Locale language) {
        assertThat(Texts.bundle(language).keySet()).isEqualTo(keys());
        assertThat(keys())
                .allSatisfy(
                        key -> assertThat(Texts.bundle(language).getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void textsTakeTheSameValuesInEveryLanguage(Locale language) {
        assertThat(keys())
                .allSatisfy(key -> assertThat(places(Texts.bundle(language).getString(key)))
                        .as(key)
                        .isEqualTo(places(Texts.bundle(Locale.ENGLISH).getString(key))));
    }

    // In a MessageFormat a straight apostrophe begins a quotation and disappears.
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void apostrophesAreTypographic(Locale language) {
        assertThat(keys())
                .allSatisfy(
                        key -> assertThat(Texts.bundle(language).getString(key)).doesNotContain("'"));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String sources = sources();
        assertThat(keys().stream().filter(key -> !used(key, sources))).isEmpty();
    }

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        Set<String> asked = Pattern.compile("(?:translate|getTranslation)\\((?:\\w+, )?\"([^\"]+)\"[,)]")
                .matcher(sources())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(keys()).containsAll(asked);
    }

    @Test
    void everyFailureHasASentence() {
        assertThat(keys())
                .containsAll(Arrays.stream(FailureCode.values())
                        .map(FailureCode::textKey)
                        .toList());
    }

    @Test
    void regionsUseTheirLanguageAndOthersEnglish() {
        assertThat(texts.getTranslation("machines.title", Locale.of("de", "CH")))
                .isEqualTo("Maschinen");
        assertThat(texts.getTranslation("machines.title", Locale.JAPANESE)).isEqualTo("Machines");
        assertThat(texts.getTranslation("machines.title", Locale.ITALIAN)).isEqualTo("Macchine");
    }

    @Test
    void missingTextShowsItsKey() {
        assertThat(texts.getTranslation("no.such", Locale.ENGLISH)).isEqualTo("!no.such");
    }

    private static Set<String> keys() {
        return new TreeSet<>(Texts.bundle(Locale.ENGLISH).keySet());
    }

    private static int places(String text) {
        return new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static boolean used(String key, String sources) {
        return sources.contains("\"" + key + "\"")
                || FAMILIES.stream()
                        .anyMatch(family -> key.startsWith(family)
                                && sources.contains("\"" + family + "\"")
                                && named(key.substring(family.length()), sources));
    }

    private static boolean named(String name, String sources) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sources)
                .find();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
