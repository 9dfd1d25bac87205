package io.datacommunicator.ui.graphql;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.GraphQlClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Sends the documents of `graphql-documents` to the platform. Every failure arrives as {@link PlatformFailure}.
 *
 * <p>The caller is read when a method is called, which has to be on the thread of the caller's page; the answer may
 * be subscribed to, repeatedly, from anywhere.
 */
public final class PlatformClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GraphQlClient client;
    private final Supplier<ContextView> caller;

    public PlatformClient(GraphQlClient client, Supplier<ContextView> caller) {
        this.client = client;
        this.caller = caller;
    }

    /** Executes a query or mutation and reads one field of its answer. */
    public <T> Mono<Answer<T>> ask(String document, Map<String, ?> variables, String field, Class<T> type) {
        ContextView asking = caller.get();
        return request(document, variables)
                .execute()
                .timeout(PATIENCE)
                .map(response -> answer(response, field, type))
                .onErrorMap(FailureTranslation::toFailure)
                .contextWrite(asking);
    }

    /** Follows a subscription until it fails or the platform ends it. */
    public <T> Flux<Answer<T>> follow(String document, Map<String, ?> variables, String field, Class<T> type) {
        ContextView asking = caller.get();
        return request(document, variables)
                .executeSubscription()
                .map(response -> answer(response, field, type))
                .onErrorMap(FailureTranslation::toFailure)
                .contextWrite(asking);
    }

    private GraphQlClient.RequestSpec request(String document, Map<String, ?> variables) {
        GraphQlClient.RequestSpec request = client.documentName(document);
        variables.forEach(request::variable);
        return request;
    }

    private static <T> Answer<T> answer(ClientGraphQlResponse response, String field, Class<T> type) {
        List<ResponseError> errors = response.getErrors();
        if (!errors.isEmpty()) {
            throw FailureTranslation.refusal(errors.getFirst());
        }
        @Nullable T value = response.field(field).toEntity(type);
        if (value == null) {
            throw new PlatformFailure(FailureCode.INTERNAL);
        }
        return new Answer<>(value, NotShared.of(response.getExtensions()));
    }
}
