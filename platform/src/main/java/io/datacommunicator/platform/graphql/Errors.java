package io.datacommunicator.platform.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form of every error: a translated message, a stable code and what helps to mend it. Never data. */
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final ErrorTexts texts;
    private final Supplier<UUID> correlationIds;

    Errors(ErrorTexts texts, Supplier<UUID> correlationIds) {
        this.texts = texts;
        this.correlationIds = correlationIds;
    }

    /** The only place where a refusal becomes an answer. */
    GraphqlErrorBuilder<?> of(Failure failure, Locale language) {
        return switch (failure) {
            case Failure.NotVisible notVisible -> error(ErrorCode.NOT_FOUND, language, Map.of());
            case Failure.Unauthenticated unknown -> error(ErrorCode.UNAUTHENTICATED, language, Map.of());
            case Failure.StepUpRequired required -> error(ErrorCode.STEP_UP_REQUIRED, language, Map.of());
            case Failure.Invalid invalid ->
                error(ErrorCode.INVALID, language, details(invalid.field(), invalid.limit()));
            case Failure.Conflict conflict -> error(ErrorCode.CONFLICT, language, Map.of("field", conflict.field()));
            case Failure.LimitExceeded exceeded ->
                error(ErrorCode.LIMIT_EXCEEDED, language, details(exceeded.field(), exceeded.limit()));
            case Failure.TooOften often ->
                error(ErrorCode.TOO_OFTEN, language, Map.of("retryAfterSeconds", atLeastSeconds(often.retryAfter())));
            case Failure.Unavailable unavailable ->
                error(
                        ErrorCode.UNAVAILABLE,
                        language,
                        Map.of("retryAfterSeconds", atLeastSeconds(unavailable.retryAfter())));
            case Failure.IntegrityViolated violated -> bug(violated, language);
        };
    }

    /** Logs the cause under a correlation id, which is all the caller gets to know. */
    GraphqlErrorBuilder<?> bug(Throwable cause, Locale language) {
        UUID correlationId = correlationIds.get();
        LOG.error("Internal error {}", correlationId, cause);
        return error(ErrorCode.INTERNAL, language, Map.of("correlationId", correlationId.toString()));
    }

    GraphqlErrorBuilder<?> error(ErrorCode code, Locale language, Map<String, Object> details) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(details);
        return GraphqlErrorBuilder.newError()
                .message("%s", texts.text(code, language))
                .errorType(code)
                .extensions(extensions);
    }

    /** Whether this error was made here and says nothing it must not say. */
    static boolean ours(GraphQLError error) {
        return error.getErrorType() instanceof ErrorCode;
    }

    private static Map<String, Object> details(String field, String limit) {
        var details = new LinkedHashMap<String, Object>();
        details.put("field", field);
        details.put("limit", limit);
        return details;
    }

    static long atLeastSeconds(Duration duration) {
        return duration.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
