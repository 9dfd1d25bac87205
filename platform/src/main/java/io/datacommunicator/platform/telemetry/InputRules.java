package io.datacommunicator.platform.telemetry;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what in a value, as JSON brought it, is not what the schema says. Pure, and never repeats the value. */
final class InputRules {
    private InputRules() {}

    /** The first fault; empty where the engine takes the value. */
    static Optional<Fault> fault(@Nullable Object value, GraphQLType type, String field) {
        if (type instanceof GraphQLNonNull required) {
            return value == null
                    ? Optional.of(new Fault(field, "required"))
                    : fault(value, required.getWrappedType(), field);
        }
        if (value == null) {
            return Optional.empty();
        }
        return switch (type) {
            case GraphQLList list ->
                (value instanceof Collection<?> values ? values.stream() : Stream.of(value))
                        .flatMap(each -> fault(each, list.getWrappedType(), field).stream())
                        .findFirst();
            case GraphQLInputObjectType object -> inObject(value, object, field);
            case GraphQLEnumType words -> inWords(value, words, field);
            case GraphQLScalarType scalar -> inScalar(value, scalar, field);
            default -> throw new IllegalStateException("no type of an input");
        };
    }

    private static Optional<Fault> inObject(Object value, GraphQLInputObjectType object, String field) {
        if (!(value instanceof Map<?, ?> given)) {
            return Optional.of(new Fault(field, object.getName()));
        }
        // The name of a field that does not exist is something the caller made up, so it is not repeated.
        return given.keySet().stream().allMatch(name -> object.getFieldDefinition(String.valueOf(name)) != null)
                ? object.getFieldDefinitions().stream()
                        .flatMap(each -> inField(given, each, field).stream())
                        .findFirst()
                : Optional.of(new Fault(field, object.getName()));
    }

    private static Optional<Fault> inField(Map<?, ?> given, GraphQLInputObjectField field, String parent) {
        return given.get(field.getName()) == null && field.hasSetDefaultValue()
                ? Optional.empty()
                : fault(
                        given.get(field.getName()),
                        field.getType(),
                        parent.isEmpty() ? field.getName() : parent + "." + field.getName());
    }

    private static Optional<Fault> inWords(Object value, GraphQLEnumType words, String field) {
        return value instanceof String word && words.getValue(word) != null
                ? Optional.empty()
                : Optional.of(new Fault(
                        field,
                        words.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .collect(Collectors.joining(", "))));
    }

    private static Optional<Fault> inScalar(Object value, GraphQLScalarType scalar, String field) {
        try {
            Objects.requireNonNull(scalar.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH));
            return Optional.empty();
        } catch (CoercingParseValueException malformed) {
            return Optional.of(new Fault(field, scalar.getName()));
        }
    }

    /**
     * What is wrong, and what would be right.
     *
     * @param field from the value down, as {@code counters.count}; empty for the value itself
     */
    record Fault(String field, String limit) {}
}
