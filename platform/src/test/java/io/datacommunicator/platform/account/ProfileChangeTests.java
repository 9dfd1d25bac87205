package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.schema.catalogue.Language;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileChangeTests {
    private static final LoginDetails BEFORE = new LoginDetails(
            "Mickey", "mickey@example.com", Language.DE, "+41 44 000 00 00", "Maus AG", "Gasse 1, 8000 Zürich", null);

    @Test
    void whatIsLeftOutStays() {
        assertThat(change(Map.of())).isEqualTo(BEFORE);
        assertThat(change(Map.of("mailAddress", "other@example.com"))).isEqualTo(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "company", "address"})
    void whatIsVoluntaryCanBeCleared(String field) {
        assertThat(change(Collections.singletonMap(field, null)))
                .hasFieldOrPropertyWithValue(field, null)
                .isNotEqualTo(BEFORE);
        assertThat(change(Map.of(field, "  "))).hasFieldOrPropertyWithValue(field, null);
    }

    @Test
    void aNameIsChangedAndNeverCleared() {
        assertThat(change(Map.of("name", " Minnie ")).name()).isEqualTo("Minnie");
        assertRefused(Collections.singletonMap("name", null), "input.name");
        assertRefused(Map.of("name", " "), "input.name");
    }

    @Test
    void aLanguageIsChangedAndNeverCleared() {
        assertThat(change(Map.of("language", "FR")).language()).isEqualTo(Language.FR);
        assertThat(change(Collections.singletonMap("language", null)).language())
                .isEqualTo(Language.DE);
    }

    @ParameterizedTest
    @CsvSource({"name, 100", "phone, 40", "company, 100", "address, 300"})
    void whatIsTooLongIsRefused(String field, int longest) {
        assertThat(change(Map.of(field, "☕".repeat(longest)))).isNotEqualTo(BEFORE);
        assertRefused(Map.of(field, "☕".repeat(longest + 1)), "input." + field);
    }

    private static LoginDetails change(Map<String, Object> input) {
        return new ProfileChange(input).applyTo(BEFORE);
    }

    private static void assertRefused(Map<String, Object> input, String field) {
        assertThatThrownBy(() -> change(input))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
