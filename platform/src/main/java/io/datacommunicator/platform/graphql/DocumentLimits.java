package io.datacommunicator.platform.graphql;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Objects;

/**
 * Refuses documents that ask for too much, before anything is fetched. What is too much depends on document and
 * variables alone, so that the refusal tells nothing about data.
 */
final class DocumentLimits {
    private final Errors errors;

    DocumentLimits(Errors errors) {
        this.errors = errors;
    }

    /** Ends the execution of what asks for too much. */
    void check(ExecutionContext execution) {
        try {
            var operation = execution.getOperationDefinition();
            new DocumentCost(execution.getGraphQLSchema(), execution.getDocument(), execution.getCoercedVariables())
                    .add(root(execution.getGraphQLSchema(), operation), operation.getSelectionSet());
        } catch (Failure.LimitExceeded exceeded) {
            throw new AbortExecutionException(
                    List.of(errors.of(exceeded, execution.getExecutionInput().getLocale())
                            .build()));
        }
    }

    private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> Objects.requireNonNull(schema.getMutationType());
            case SUBSCRIPTION -> Objects.requireNonNull(schema.getSubscriptionType());
        };
    }
}
