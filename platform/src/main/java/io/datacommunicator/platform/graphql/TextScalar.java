package io.datacommunicator.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A scalar that is text outside and a value of type {@code T} inside. Refusals never repeat the text. */
final class TextScalar<T> implements Coercing<T, String> {
    private final Class<T> type;
    private final Function<String, Optional<T>> reader;
    private final Function<T, String> writer;

    TextScalar(Class<T> type, Function<String, Optional<T>> reader, Function<T, String> writer) {
        this.type = type;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException("expected a " + type.getSimpleName());
        }
        return writer.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        return Optional.of(input)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .flatMap(reader)
                .orElseThrow(() -> new CoercingParseValueException("malformed"));
    }

    @Override
    public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return Optional.of(input)
                .filter(StringValue.class::isInstance)
                .map(literal -> ((StringValue) literal).getValue())
                .flatMap(reader)
                .orElseThrow(() -> new CoercingParseLiteralException("malformed"));
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
