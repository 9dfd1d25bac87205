package io.datacommunicator.platform.graphql;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field of a document is asked with: literals, variables, or else what the schema says. */
record GivenArguments(Field field, GraphQLFieldDefinition definition, CoercedVariables variables) {
    /** The value of a whole number, of text or of an enum; for variables whatever their scalar made of them. */
    Optional<Object> of(String name) {
        Object given = field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .map(Argument::getValue)
                .orElse(null);
        Object value = given instanceof VariableReference reference
                ? variables.toMap().get(reference.getName())
                : plain(given);
        return Optional.ofNullable(value).or(() -> standard(definition.getArgument(name)));
    }

    private static Optional<Object> standard(@Nullable GraphQLArgument argument) {
        return Optional.ofNullable(argument)
                .map(known -> known.getArgumentDefaultValue().getValue())
                .map(GivenArguments::plain);
    }

    private static @Nullable Object plain(@Nullable Object literal) {
        return switch (literal) {
            case IntValue number -> number.getValue();
            case StringValue text -> text.getValue();
            case EnumValue word -> word.getName();
            case null, default -> null;
        };
    }
}
