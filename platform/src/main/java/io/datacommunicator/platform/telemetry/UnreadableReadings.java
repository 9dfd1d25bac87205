package io.datacommunicator.platform.telemetry;

import graphql.schema.GraphQLSchema;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps one reading that is not what the schema says from refusing its whole batch. When the engine has refused the
 * variables of an upload, nothing has run; the upload is tried once more without the readings at fault, each of which gets
 * its receipt. Uploads without fault cost nothing more.
 */
@Component
final class UnreadableReadings implements WebGraphQlInterceptor {
    // The source is made of controllers, of which some are made after this.
    private final ObjectProvider<GraphQlSource> graph;

    UnreadableReadings(ObjectProvider<GraphQlSource> graph) {
        this.graph = graph;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .flatMap(response -> refusedVariables(response)
                        ? sifted(request)
                                .map(left -> again(request, chain, left))
                                .orElse(Mono.just(response))
                        : Mono.just(response));
    }

    private static boolean refusedVariables(WebGraphQlResponse response) {
        return !response.isValid()
                && response.getErrors().stream()
                        .anyMatch(error -> Objects.equals(error.getExtensions().get("code"), "INVALID"));
    }

    private Optional<SiftedUpload> sifted(WebGraphQlRequest request) {
        GraphQLSchema schema = graph.getObject().schema();
        return SiftedUpload.of(request.getDocument(), request.getVariables(), schema);
    }

    private static Mono<WebGraphQlResponse> again(WebGraphQlRequest request, Chain chain, SiftedUpload left) {
        request.configureExecutionInput((input, builder) -> builder.variables(left.variables())
                .graphQLContext(context -> context.put(SiftedUpload.class, left))
                .build());
        return chain.next(request);
    }
}
