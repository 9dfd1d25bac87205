package io.datacommunicator.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The texts of all pages there are: folders are found, so a new feature's are covered. */
class PageTextsTests {
    static final Iterable<String> LANGUAGES = PageTexts.LANGUAGES;
    private static final Pattern USED = Pattern.compile("text\\['([a-z0-9.-]+)'( \\+ [^]]*)?]");

    private final PageTexts texts = new PageTexts(folders());

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyLanguageHasEveryText(String language) {
        assertThat(texts.in(language).keySet()).isEqualTo(texts.in("en").keySet());
        assertThat(texts.in(language).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noLanguageFallsBackToAnother(String language) {
        assertThat(PageTexts.LANGUAGES.stream().filter(other -> texts.in(other).equals(texts.in(language))))
                .containsExactly(language);
    }

    @Test
    void everyTextIsUsedAndEveryTextUsedIsThere() {
        List<Matcher> uses = templates().map(USED::matcher).toList();
        List<String> wanted = uses.stream()
                .flatMap(use -> use.results().map(found -> found.group(1) + (found.group(2) == null ? "" : "*")))
                .toList();
        Function<String, Boolean> isWanted = key -> wanted.stream()
                .anyMatch(use ->
                        use.endsWith("*") ? key.startsWith(use.substring(0, use.length() - 1)) : key.equals(use));

        assertThat(texts.in("en").keySet()).allMatch(isWanted::apply);
        assertThat(wanted)
                .allSatisfy(use -> assertThat(texts.in("en").keySet())
                        .anyMatch(key -> use.endsWith("*")
                                ? key.startsWith(use.substring(0, use.length() - 1))
                                : key.equals(use)));
    }

    @Test
    void twoFeaturesWithOneTextAreRefused() {
        assertThatThrownBy(() -> new PageTexts(List.of("frame", "frame")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two features");
    }

    private static List<String> folders() {
        try (Stream<Path> folders = Files.list(pages())) {
            return folders.filter(folder -> Files.exists(folder.resolve("texts_en.properties")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toList());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Stream<String> templates() {
        try (Stream<Path> files = Files.walk(pages())) {
            return files.filter(file -> file.toString().endsWith(".html")).toList().stream()
                    .map(PageTextsTests::read);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Path pages() {
        try {
            return Path.of(Objects.requireNonNull(PageTextsTests.class.getResource("/pages/frame/page.html"))
                            .toURI())
                    .resolve("../..")
                    .normalize();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
