package io.datacommunicator.schema.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueStateTests {

    @ParameterizedTest
    @CsvSource({"0, FINE", "79, FINE", "80, SOON", "99, SOON", "100, DUE", "254, DUE"})
    void dueStateFollowsThePercentage(int percent, DueState state) {
        assertThat(DueState.of(percent)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"de-CH, DE", "fr, FR", "it-IT, IT", "en-GB, EN", "ja, EN"})
    void languageOfALocaleIsEnglishWhereWeDoNotSpeakIt(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag))).isEqualTo(language);
    }
}
