package io.datacommunicator.platform.graphql;

import graphql.GraphQLError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Answers in the form of a GraphQL response where a request never comes as far as GraphQL. */
final class HttpErrors {
    private static final String MEDIA_TYPE = "application/graphql-response+json";

    private final JsonMapper json;

    HttpErrors(JsonMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, int status, GraphQLError error) throws IOException {
        byte[] body = json.writeValueAsString(Map.of("errors", List.of(error.toSpecification())))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
