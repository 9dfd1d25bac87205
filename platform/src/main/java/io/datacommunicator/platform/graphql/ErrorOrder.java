package io.datacommunicator.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts errors by path. The engine lists them as fields complete, and what takes longer to refuse could be told from
 * what is refused at once.
 */
final class ErrorOrder {
    private static final Comparator<GraphQLError> BY_PATH = Comparator.<GraphQLError, String>comparing(
                    error -> String.valueOf(error.getPath()))
            .thenComparing(error -> String.valueOf(error.getLocations()));

    private ErrorOrder() {}

    static ExecutionResult sorted(ExecutionResult result) {
        if (result.getErrors().size() < 2) {
            return result;
        }
        List<GraphQLError> sorted = result.getErrors().stream().sorted(BY_PATH).toList();
        return result.transform(changed -> changed.errors(sorted));
    }
}
