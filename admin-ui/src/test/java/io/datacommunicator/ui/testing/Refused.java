package io.datacommunicator.ui.testing;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;

/** A refusal as the platform words it. */
final class Refused extends RuntimeException implements GraphQLError {

    private static final long serialVersionUID = 1;

    Refused(String code) {
        super(code);
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", String.valueOf(getMessage()));
    }
}
