package io.datacommunicator.platform.graphql;

import graphql.ErrorClassification;

/** The codes clients act on. They are part of the API: none is ever renamed. */
enum ErrorCode implements ErrorClassification {
    NOT_FOUND,
    UNAUTHENTICATED,
    STEP_UP_REQUIRED,
    INVALID,
    CONFLICT,
    LIMIT_EXCEEDED,
    TOO_OFTEN,
    UNAVAILABLE,
    INTERNAL,
    INVALID_DOCUMENT;

    @Override
    public Object toSpecification(graphql.GraphQLError error) {
        return name();
    }
}
