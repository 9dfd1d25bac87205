package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PageTextsTests {
    static final Iterable<String> LANGUAGES = PageTexts.LANGUAGES;

    private final PageTexts texts = new PageTexts();

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
    void everyTextIsUsed() throws IOException {
        String pages = read("/signin/sign-in.html") + read("/signin/problem.html");

        assertThat(texts.in("en").keySet()).allSatisfy(key -> assertThat(pages).contains(stem(key)));
    }

    /** Keys whose middle or end is chosen on the page, up to there. */
    private static String stem(String key) {
        if (key.startsWith("sign-in.problem.") || key.startsWith("language.")) {
            return key.substring(0, key.lastIndexOf('.') + 1);
        }
        return key.startsWith("problem.") && !key.equals("problem.start") ? "problem." : key;
    }

    private static String read(String resource) throws IOException {
        try (InputStream page = Objects.requireNonNull(PageTextsTests.class.getResourceAsStream(resource))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
