package io.datacommunicator.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * What is done to every document before it is executed and to every answer before it is sent. The engine asks an
 * instrumentation seven times a field, and a page has thousands of fields: so there is this one, and fields are not
 * observed.
 */
final class Documents extends GraphQlObservationInstrumentation {
    private final DocumentLimits limits;
    private final DocumentErrors errors;

    Documents(Errors errors, ObservationRegistry observations) {
        super(observations);
        this.limits = new DocumentLimits(errors);
        this.errors = new DocumentErrors(errors);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        limits.check(parameters.getExecutionContext());
        return super.beginExecuteOperation(parameters, Objects.requireNonNull(state));
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        return fetcher;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        ExecutionResult spoken =
                errors.spoken(result, parameters.getExecutionInput().getLocale());
        return CompletableFuture.completedFuture(ErrorOrder.sorted(NotShared.told(spoken)));
    }
}
