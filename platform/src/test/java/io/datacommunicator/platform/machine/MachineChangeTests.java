package io.datacommunicator.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.encryption.MachineDetails;
import io.datacommunicator.platform.failure.Failure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineChangeTests {
    private static final MachineDetails BEFORE = new MachineDetails(
            15326,
            53313,
            2,
            LocalDate.of(2019, 10, 7),
            "Lobby",
            "Europe/Zurich",
            new MachineDetails.Place("Ground floor", "Zürich", 47.3769, 8.5417));

    @Test
    void whatIsLeftOutStays() {
        assertThat(change(Map.of())).isEqualTo(BEFORE);
        assertThat(change(Map.of("id", "ignored", "serialNumber", 7))).isEqualTo(BEFORE);
    }

    @Test
    void aNullClears() {
        assertThat(change(Collections.singletonMap("name", null)).name()).isNull();
        assertThat(change(Collections.singletonMap("place", null)).place()).isEqualTo(MachineDetails.Place.UNKNOWN);
        assertThat(change(Collections.singletonMap("timeZone", null)).timeZone())
                .as("a machine always has one")
                .isEqualTo("Europe/Zurich");
    }

    @Test
    void namesAreStrippedAndBlankOnesAreNone() {
        assertThat(change(Map.of("name", "  Bar \n")).name()).isEqualTo("Bar");
        assertThat(change(Map.of("name", " \t ")).name()).isNull();
    }

    @Test
    void charactersAreCountedNotTheirParts() {
        assertThat(change(Map.of("name", "☕".repeat(100))).name()).hasSize(100);
        assertThat(change(Map.of("name", "🥐".repeat(100))).name()).hasSize(200);
        assertRefused(Map.of("name", "🥐".repeat(101)), "input.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "bell\u0007", "nil\u0000", "half \ud83e", "\udd50 half"})
    void whatIsNoTextIsRefused(String name) {
        assertRefused(Map.of("name", name), "input.name");
        assertRefused(Map.of("place", Map.of("label", name)), "input.label");
    }

    @Test
    void timeZoneMustBeKnown() {
        assertThat(change(Map.of("timeZone", "America/Sao_Paulo")).timeZone()).isEqualTo("America/Sao_Paulo");
        assertRefused(Map.of("timeZone", "Europe/Atlantis"), "input.timeZone");
        assertRefused(Map.of("timeZone", ""), "input.timeZone");
    }

    @Test
    void coordinatesComeTogetherAndLieOnEarth() {
        assertThat(change(Map.of("place", place(-90, 180))).place().latitude()).isEqualTo(-90);
        assertRefused(Map.of("place", place(90.01, 0)), "input.place.latitude");
        assertRefused(Map.of("place", place(0, -180.01)), "input.place.longitude");
        assertRefused(Map.of("place", place(Double.NaN, 0)), "input.place.latitude");
        assertRefused(Map.of("place", Map.of("latitude", 47.0)), "input.place");
    }

    @Test
    void aPlaceIsReplacedWhole() {
        assertThat(change(Map.of("place", Map.of("town", "Bern"))).place())
                .isEqualTo(new MachineDetails.Place(null, "Bern", null, null));
        assertRefused(Map.of("place", Map.of("town", "x".repeat(101))), "input.town");
        assertRefused(Map.of("place", Map.of("label", "x".repeat(201))), "input.label");
    }

    @Test
    void refusalNeverRepeatsWhatWasGiven() {
        assertThatThrownBy(() -> change(Map.of("timeZone", "Europe/Atlantis"))).hasMessageNotContaining("Atlantis");
    }

    private static Map<String, Object> place(double latitude, double longitude) {
        return new HashMap<>(Map.of("latitude", latitude, "longitude", longitude));
    }

    private static MachineDetails change(Map<String, Object> input) {
        return new MachineChange(input).applyTo(BEFORE);
    }

    private static void assertRefused(Map<String, Object> input, String field) {
        assertThatThrownBy(() -> change(input))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
