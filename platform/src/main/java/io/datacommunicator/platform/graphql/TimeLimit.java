package io.datacommunicator.platform.graphql;

import graphql.ExecutionResultImpl;
import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/** Gives up on answers that take too long. The events of a subscription are not limited, only its beginning is. */
final class TimeLimit implements WebGraphQlInterceptor {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Duration limit;
    private final Errors errors;

    TimeLimit(Duration limit, Errors errors) {
        this.limit = limit;
        this.errors = errors;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request)
                .timeout(limit)
                .onErrorResume(TimeoutException.class, late -> Mono.fromSupplier(() -> unavailable(request)));
    }

    private WebGraphQlResponse unavailable(WebGraphQlRequest request) {
        Locale language = Objects.requireNonNullElse(request.getLocale(), Locale.ENGLISH);
        var result = ExecutionResultImpl.newExecutionResult()
                .addError(errors.of(new Failure.Unavailable(RETRY_AFTER), language)
                        .build())
                .build();
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }
}
