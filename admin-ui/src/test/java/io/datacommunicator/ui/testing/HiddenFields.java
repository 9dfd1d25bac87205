package io.datacommunicator.ui.testing;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLNamedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Nulls fields that are not shared and lists them in `extensions.notShared`, as the platform does. */
final class HiddenFields extends SimplePerformantInstrumentation {

    private final Set<String> hidden;

    HiddenFields(Set<String> hidden) {
        this.hidden = hidden;
    }

    private record Found(Map<String, Map<String, Object>> byPath) implements InstrumentationState {}

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
        return new Found(new ConcurrentSkipListMap<>());
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var field = parameters.getExecutionStepInfo();
        String coordinate = ((GraphQLNamedType) field.getObjectType()).getName() + "."
                + field.getFieldDefinition().getName();
        if (!hidden.contains(coordinate) || !(state instanceof Found found)) {
            return fetcher;
        }
        List<Object> path = field.getPath().toList();
        found.byPath().put(path.toString(), Map.of("path", path, "coordinate", coordinate));
        return _ -> null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (!(state instanceof Found found) || found.byPath().isEmpty()) {
            return CompletableFuture.completedFuture(result);
        }
        Map<Object, Object> extensions =
                new HashMap<>(Map.of("notShared", List.copyOf(found.byPath().values())));
        return CompletableFuture.completedFuture(result.transform(changed -> changed.extensions(extensions)));
    }
}
