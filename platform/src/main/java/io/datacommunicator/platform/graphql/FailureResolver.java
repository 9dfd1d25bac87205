package io.datacommunicator.platform.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Locale;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.validation.BindException;
import reactor.core.publisher.Mono;

/** Answers refusals with their code and everything else that a fetcher throws as an internal error. */
final class FailureResolver implements DataFetcherExceptionResolver {
    private final Errors errors;

    FailureResolver(Errors errors) {
        this.errors = errors;
    }

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable thrown, DataFetchingEnvironment environment) {
        Locale language = environment.getLocale();
        var error = switch (thrown) {
            case Failure failure -> errors.of(failure, language);
            case BindException unbound -> errors.of(argument(unbound), language);
            default -> errors.bug(thrown, language);
        };
        return Mono.just(List.of(error.path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .build()));
    }

    /** An argument that the values of ours refused to be made of. */
    private static Failure argument(BindException unbound) {
        var field = unbound.getFieldError();
        return new Failure.Invalid(field == null ? unbound.getObjectName() : field.getField(), "see the description");
    }
}
