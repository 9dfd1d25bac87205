package io.datacommunicator.schema.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.usage.SchemaUsageSupport;
import io.datacommunicator.schema.catalogue.DueState;
import io.datacommunicator.schema.catalogue.Language;
import io.datacommunicator.schema.catalogue.Maintenance;
import io.datacommunicator.schema.catalogue.Severity;
import io.datacommunicator.schema.testing.MarkedField;
import io.datacommunicator.schema.testing.SdlUnderTest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules every SDL file keeps. */
class SdlTests {

    private final SdlUnderTest sdl = SdlUnderTest.parse(Sdl.text());

    static Stream<Arguments> enumsOfTheCatalogue() {
        return Stream.of(
                Arguments.of("Language", Language.values()),
                Arguments.of("Severity", Severity.values()),
                Arguments.of("Maintenance", Maintenance.values()),
                Arguments.of("DueState", DueState.values()));
    }

    @Test
    void onlyKnownScalarsAreUsed() {
        assertThat(sdl.types(GraphQLScalarType.class).map(GraphQLScalarType::getName))
                .containsExactlyInAnyOrder("DateTime", "Date", "Long", "MacAddress", "Hex");
    }

    @Test
    void everyFieldSaysWhoMaySeeIt() {
        assertThat(sdl.fields().filter(field -> field.marks().size() != 1).map(MarkedField::coordinate))
                .as("fields without exactly one of @shareable, @ownerOnly, @always")
                .isEmpty();
    }

    @Test
    void fieldsOfOneNumberBelongToOneGroup() {
        var groups = sdl.fields()
                .filter(MarkedField::shareable)
                .collect(groupingBy(MarkedField::number, mapping(MarkedField::group, toSet())));

        assertThat(groups).allSatisfy((number, group) -> assertThat(group).hasSize(1));
    }

    @Test
    void everyGroupHasFieldsToShare() {
        assertThat(sdl.fields().filter(MarkedField::shareable).map(MarkedField::group))
                .containsAll(values("FieldGroup"));
    }

    @Test
    void fieldThatCanBeUnsharedIsNullable() {
        assertThat(sdl.fields()
                        .filter(MarkedField::shareable)
                        .filter(field -> !field.nullable())
                        .map(MarkedField::coordinate))
                .as("@shareable fields that cannot be null")
                .isEmpty();
    }

    @Test
    void everythingIsUsed() {
        assertThat(SchemaUsageSupport.getSchemaUsage(sdl.schema()).getUnReferencedElements(sdl.schema()))
                .extracting(GraphQLNamedSchemaElement::getName)
                .as("types and directives nothing refers to")
                .isEmpty();
    }

    @Test
    void everyTypeIsDescribed() {
        assertThat(sdl.types(GraphQLNamedType.class)
                        .filter(type -> Objects.requireNonNullElse(type.getDescription(), "")
                                .isBlank())
                        .map(GraphQLNamedType::getName))
                .as("types without a description")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("enumsOfTheCatalogue")
    void enumOfTheCatalogueIsThatOfTheSdl(String name, Enum<?>[] values) {
        assertThat(values(name))
                .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
    }

    private List<String> values(String enumName) {
        var type = (GraphQLEnumType) Objects.requireNonNull(sdl.schema().getType(enumName));
        return type.getValues().stream().map(value -> value.getName()).toList();
    }
}
