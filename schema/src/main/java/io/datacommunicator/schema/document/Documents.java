package io.datacommunicator.schema.document;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.List;
import java.util.stream.Collectors;

/** Checks documents – queries, mutations, subscriptions – against the SDL. Literals of our scalars are not looked into. */
public final class Documents {

    private static final GraphQLSchema SCHEMA =
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(Sdl.text()));

    private Documents() {}

    /**
     * Accepts a document that the platform would accept.
     *
     * @throws IllegalArgumentException names every fault
     */
    public static void validate(String document) {
        var faults = faults(document);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().collect(Collectors.joining("\n", "\n", "\n" + document)));
        }
    }

    /** What is wrong with this document, in its order; empty where nothing is. */
    public static List<String> faults(String document) {
        var result = ParseAndValidate.parseAndValidate(
                SCHEMA, ExecutionInput.newExecutionInput(document).build());
        return result.getErrors().stream().map(GraphQLError::getMessage).toList();
    }
}
