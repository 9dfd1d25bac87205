package io.datacommunicator.platform.telemetry;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An upload of which some readings are not even what the schema says, without those.
 *
 * @param variables those of the request, with the readings that are left
 * @param unreadable why the others were taken out, by their places among all
 */
record SiftedUpload(Map<String, @Nullable Object> variables, SortedMap<Integer, Receipt.Rejected> unreadable) {
    private static final String MUTATION = "uploadReadings";
    private static final String READINGS = "readings";

    /**
     * Takes readings out of a document that does nothing but upload, and has them in a variable; empty where it is another
     * document or has nothing to take out.
     */
    static Optional<SiftedUpload> of(String document, Map<String, @Nullable Object> variables, GraphQLSchema schema) {
        GraphQLType reading = Objects.requireNonNull(schema.getType("UploadedReadingInput"));
        return onlyField(Parser.parse(document))
                .filter(field -> field.getName().equals(MUTATION))
                .flatMap(SiftedUpload::inputOf)
                .flatMap(input -> switch (input) {
                    case VariableReference whole -> sifted(variables, whole.getName(), true, reading);
                    case ObjectValue object ->
                        readingsOf(object).flatMap(list -> sifted(variables, list.getName(), false, reading));
                    default -> Optional.empty();
                });
    }

    private static Optional<Field> onlyField(Document document) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        return operations.size() == 1
                        && operations
                                        .getFirst()
                                        .getSelectionSet()
                                        .getSelections()
                                        .size()
                                == 1
                        && operations
                                        .getFirst()
                                        .getSelectionSet()
                                        .getSelections()
                                        .getFirst()
                                instanceof Field field
                ? Optional.of(field)
                : Optional.empty();
    }

    private static Optional<Value<?>> inputOf(Field field) {
        return field.getArguments().stream().findFirst().map(Argument::getValue);
    }

    private static Optional<VariableReference> readingsOf(ObjectValue input) {
        return input.getObjectFields().stream()
                .filter(field -> field.getName().equals(READINGS))
                .map(ObjectField::getValue)
                .flatMap(value -> value instanceof VariableReference list ? Stream.of(list) : Stream.empty())
                .findFirst();
    }

    private static Optional<SiftedUpload> sifted(
            Map<String, @Nullable Object> variables, String name, boolean whole, GraphQLType type) {
        Object variable = variables.get(name);
        Object list = whole && variable instanceof Map<?, ?> input ? input.get(READINGS) : variable;
        if (!(list instanceof List<?> readings)) {
            return Optional.empty();
        }
        List<Object> readable = new ArrayList<>();
        SortedMap<Integer, Receipt.Rejected> unreadable = new TreeMap<>();
        for (int place = 0; place < readings.size(); place++) {
            Object reading = readings.get(place);
            var fault = reading == null
                    ? Optional.of(new InputRules.Fault("", "required"))
                    : InputRules.fault(reading, type, "");
            if (fault.isPresent()) {
                unreadable.put(place, rejected(reading, fault.get()));
            } else if (reading != null) {
                readable.add(reading);
            }
        }
        Map<String, @Nullable Object> left = new HashMap<>(variables);
        left.put(name, whole ? replaced((Map<?, ?>) variable, readable) : readable);
        return unreadable.isEmpty() ? Optional.empty() : Optional.of(new SiftedUpload(left, unreadable));
    }

    private static Map<Object, Object> replaced(@Nullable Map<?, ?> input, List<Object> readings) {
        Map<Object, Object> replaced = new HashMap<>(input == null ? Map.of() : input);
        replaced.put(READINGS, readings);
        return replaced;
    }

    private static Receipt.Rejected rejected(@Nullable Object reading, InputRules.Fault fault) {
        Object id = reading instanceof Map<?, ?> fields ? fields.get("id") : null;
        String field = fault.field().isEmpty() ? READINGS : fault.field();
        return new Receipt.Rejected(
                id instanceof String text ? text : "", RejectionReason.INVALID_VALUE, field, fault.limit());
    }
}
