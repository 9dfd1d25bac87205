package io.datacommunicator.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refuses documents that ask for too much, before anything is fetched. What is too much depends on document and
 * variables alone, so that the refusal tells nothing about data.
 */
final class DocumentLimits extends SimplePerformantInstrumentation {
    private final Errors errors;

    DocumentLimits(Errors errors) {
        this.errors = errors;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        var execution = parameters.getExecutionContext();
        try {
            var operation = execution.getOperationDefinition();
            new DocumentCost(execution.getGraphQLSchema(), execution.getDocument(), execution.getCoercedVariables())
                    .add(root(execution.getGraphQLSchema(), operation), operation.getSelectionSet());
        } catch (Failure.LimitExceeded exceeded) {
            throw new AbortExecutionException(
                    List.of(errors.of(exceeded, execution.getExecutionInput().getLocale())
                            .build()));
        }
        return super.beginExecuteOperation(parameters, state);
    }

    private static GraphQLObjectType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> Objects.requireNonNull(schema.getMutationType());
            case SUBSCRIPTION -> Objects.requireNonNull(schema.getSubscriptionType());
        };
    }
}
