package io.datacommunicator.platform.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/** Carries, inside the engine, where a field was not shared; {@link NotShared} takes it out of the errors again. */
record NotSharedError(ResultPath resultPath, String coordinate) implements GraphQLError {
    Map<String, Object> toExtension() {
        return Map.of("path", resultPath.toList(), "coordinate", coordinate);
    }

    @Override
    public List<Object> getPath() {
        return resultPath.toList();
    }

    @Override
    public String getMessage() {
        return "not shared";
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification("NOT_SHARED");
    }
}
