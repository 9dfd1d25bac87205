package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTextsTests {
    private final ErrorTexts texts = new ErrorTexts();

    static Stream<Locale> languages() {
        return ErrorTexts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasItsSentenceAndNothingElseDoes(Locale language) throws Exception {
        var file = new Properties();
        try (var stream = ErrorTexts.class.getResourceAsStream("errors_" + language.getLanguage() + ".properties")) {
            assertThat(stream).isNotNull();
            file.load(stream);
        }
        assertThat(file.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::name).toList());
        for (var code : ErrorCode.values()) {
            assertThat(texts.text(code, language)).as("%s %s", language, code).endsWith(".");
        }
    }

    @Test
    void sentencesAreTranslated() {
        for (var code : ErrorCode.values()) {
            assertThat(languages().map(language -> texts.text(code, language))).doesNotHaveDuplicates();
        }
    }

    @Test
    void countryDoesNotMatter() {
        assertThat(texts.text(ErrorCode.NOT_FOUND, Locale.forLanguageTag("de-CH")))
                .isEqualTo(texts.text(ErrorCode.NOT_FOUND, Locale.GERMAN))
                .contains("d\u00fcrfen");
    }

    @Test
    void languageWeDoNotSpeakIsAnsweredInEnglish() {
        assertThat(texts.text(ErrorCode.NOT_FOUND, Locale.JAPANESE))
                .isEqualTo(texts.text(ErrorCode.NOT_FOUND, Locale.ENGLISH));
    }
}
