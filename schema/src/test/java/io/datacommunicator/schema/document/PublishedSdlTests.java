package io.datacommunicator.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datacommunicator.schema.testing.DeclaredChanges;
import io.datacommunicator.schema.testing.NumberRules;
import io.datacommunicator.schema.testing.SdlChange;
import io.datacommunicator.schema.testing.SdlUnderTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDL against the last published one, and the comparison itself against a small SDL with planted changes. */
class PublishedSdlTests {

    private static final String SMALL = """
            directive @shareable(number: Int!, group: FieldGroup!) on FIELD_DEFINITION
            directive @ownerOnly on FIELD_DEFINITION
            directive @always on FIELD_DEFINITION
            enum FieldGroup { PLACE }
            interface Node { id: ID! }
            type Place implements Node {
              id: ID!
              town: String @shareable(number: 11, group: PLACE)
              latitude: Float @shareable(number: 12, group: PLACE)
              longitude: Float @shareable(number: 12, group: PLACE)
            }
            type Machine implements Node { id: ID! model: String @always }
            union Thing = Place | Machine
            enum Link { BLE UART }
            input PlaceInput { id: ID! town: String link: Link }
            type Query { place(id: ID!, first: Int = 20): Place thing: Thing }
            type Mutation { update(input: PlaceInput!): Place! }
            """;

    private final SdlUnderTest small = SdlUnderTest.parse(SMALL);

    @Test
    void noChangeBreaksClientsUndeclared() throws IOException {
        var declared = DeclaredChanges.read().coordinates();

        assertThat(changes())
                .filteredOn(change -> !declared.contains(change.coordinate()))
                .as("changes that clients of the published SDL trip over: take them back, or list their coordinates "
                        + "with a reason in schema/BREAKING.md")
                .isEmpty();
    }

    @Test
    void everyDeclaredChangeIsOne() throws IOException {
        assertThat(DeclaredChanges.read().coordinates())
                .as("entries of schema/BREAKING.md that no longer break anything: take them out")
                .isSubsetOf(changes().stream().map(SdlChange::coordinate).toList());
    }

    @Test
    void numbersKeepTheirMeaning() throws IOException {
        var retired = DeclaredChanges.read().retiredNumbers();

        assertThat(NumberRules.faults(published(), SdlUnderTest.parse(Sdl.text()), retired))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "town: String @,                   name: String @,                    Place.town",
        "town: String @,                   town: Int @,                       Place.town",
        "town: String link,                town: String! link,                PlaceInput.town",
        "update(input: PlaceInput!): Place!, update(input: PlaceInput!): Place, Mutation.update",
        "BLE UART,                         BLE,                               Link.UART",
        "BLE UART,                         BLE UART GAZELL,                   Link.GAZELL",
        "Place | Machine,                  Place,                             Thing.Machine",
        "Place | Machine,                  Place | Machine | Query,           Thing.Query",
        "'(id: ID!, first',                '(id: ID!, key: ID!, first',       Query.place",
        "first: Int = 20,                  first: Int = 10,                   Query.place",
        "', first: Int = 20',              '',                                Query.place",
        "type Place implements Node,       type Place,                        Place.Node",
        "link: Link },                     link: Link zip: Int! },            PlaceInput.zip",
        "@always },                        @ownerOnly },                      Machine.model",
        "'town: String @shareable(number: 11, group: PLACE)', town: String @ownerOnly, Place.town"
    })
    void breakingChangeIsFoundAtItsCoordinate(String before, String after, String coordinate) {
        assertThat(SdlChange.between(small, planted(before, after)))
                .extracting(SdlChange::coordinate)
                .contains(coordinate);
    }

    @ParameterizedTest
    @CsvSource({
        "model: String @always,      model: String @always name: String",
        "'town: String @shareable(number: 11, group: PLACE)', town: String @always",
        "town: String link,         'town: String zip: Int link'",
        "first: Int = 20,           'first: Int = 20, after: String'",
        "update(input: PlaceInput!): Place!, 'update(input: PlaceInput!): Place! erase: Boolean'"
    })
    void additionBreaksNobody(String before, String after) {
        assertThat(SdlChange.between(small, planted(before, after))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "number: 11,                    number: 13,                    Place.town had number 11 and now has 13",
        "town: String @shareable(number: 11, name: String @shareable(number: 11, and is reused for [Place.name]",
        "'town: String @shareable(number: 11, group: PLACE)', '',      number 11 is gone",
        "number: 11,                    number: 7,                     number 7 is retired"
    })
    void numberThatChangesItsMeaningIsFound(String before, String after, String fault) {
        assertThat(NumberRules.faults(small, planted(before, after), Set.of(7)))
                .anySatisfy(found -> assertThat(found).contains(fault));
    }

    @Test
    void retiredNumberMayBeGoneAndAnotherViewMayJoin() {
        var without = planted("town: String @shareable(number: 11, group: PLACE)", "");
        var joined = planted("model: String @always", "town: String @shareable(number: 11, group: PLACE)");

        assertThat(NumberRules.faults(small, without, Set.of(11))).isEmpty();
        assertThat(NumberRules.faults(small, joined, Set.of())).isEmpty();
    }

    @Test
    void declarationNamesCoordinatesAndRetiredNumbers() {
        var declared = DeclaredChanges.parse("# Title\n\n* `Place.town` – never filled\n* `11` – was Place.town\n");

        assertThat(declared.coordinates()).containsExactly("Place.town");
        assertThat(declared.retiredNumbers()).containsExactly(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"* Place.town – no quotes", "* `Place.town`", "* `Place.town` – "})
    void declarationWithoutReasonIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> DeclaredChanges.parse(line));
    }

    private static SdlUnderTest planted(String before, String after) {
        assertThat(SMALL).contains(before);
        return SdlUnderTest.parse(SMALL.replace(before, after));
    }

    private static List<SdlChange> changes() throws IOException {
        return SdlChange.between(published(), SdlUnderTest.parse(Sdl.text()));
    }

    private static SdlUnderTest published() throws IOException {
        try (var stream = PublishedSdlTests.class.getResourceAsStream("/published.graphqls")) {
            return SdlUnderTest.parse(
                    new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
