package io.datacommunicator.platform.sharing;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.datacommunicator.platform.access.SharedField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A fact that an owner can share, as the SDL has it. */
record ShareableField(SharedField field) {
    private static final String DIRECTIVE = "shareable";

    static List<ShareableField> all() {
        return Stream.of(SharedField.values()).map(ShareableField::new).toList();
    }

    public int number() {
        return field.number();
    }

    /** Where the fact stands, as {@code Reading.total}; sorted. */
    List<String> coordinates(GraphQLSchema schema) {
        return places(schema).map(Place::coordinate).sorted().toList();
    }

    String group(GraphQLSchema schema) {
        return places(schema)
                .map(place -> value(place.directive(), "group"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Place> places(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(definition -> definition.hasAppliedDirective(DIRECTIVE))
                        .map(definition -> new Place(type, definition)))
                .filter(place -> value(place.directive(), "number").equals(Integer.toString(number())));
    }

    private static String value(GraphQLAppliedDirective directive, String argument) {
        return String.valueOf(directive.getArgument(argument).<Object>getValue());
    }

    private record Place(GraphQLObjectType type, GraphQLFieldDefinition definition) {
        String coordinate() {
            return type.getName() + "." + definition.getName();
        }

        GraphQLAppliedDirective directive() {
            return Objects.requireNonNull(definition.getAppliedDirective(DIRECTIVE));
        }
    }
}
