package io.datacommunicator.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in {@code extensions.notShared}, sorted by path, which fields are null because they are not shared. */
final class NotShared {
    static final String EXTENSION = "notShared";

    private NotShared() {}

    static ExecutionResult told(ExecutionResult result) {
        List<NotSharedError> notShared = result.getErrors().stream()
                .filter(NotSharedError.class::isInstance)
                .map(NotSharedError.class::cast)
                .sorted(Comparator.comparing(error -> error.resultPath().toString()))
                .toList();
        return notShared.isEmpty() ? result : told(result, notShared);
    }

    private static ExecutionResult told(ExecutionResult result, List<NotSharedError> notShared) {
        var errors = new ArrayList<GraphQLError>(result.getErrors());
        errors.removeAll(notShared);
        Map<Object, Object> extensions = new LinkedHashMap<>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        extensions.put(
                EXTENSION, notShared.stream().map(NotSharedError::toExtension).toList());
        return result.transform(changed -> changed.errors(errors).extensions(extensions));
    }
}
