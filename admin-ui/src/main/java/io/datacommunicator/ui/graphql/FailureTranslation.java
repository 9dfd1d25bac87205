package io.datacommunicator.ui.graphql;

import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.GraphQlTransportException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** The one place where errors of the wire become failures. */
final class FailureTranslation {

    private FailureTranslation() {}

    static PlatformFailure refusal(ResponseError error) {
        @Nullable Object field = error.getExtensions().get("field");
        FailureCode code = FailureCode.of(error.getExtensions().get("code"));
        return new PlatformFailure(code, field == null ? null : field.toString(), null);
    }

    static PlatformFailure toFailure(Throwable error) {
        return error instanceof PlatformFailure failure ? failure : new PlatformFailure(code(error), null, error);
    }

    private static FailureCode code(Throwable error) {
        return switch (error) {
            case WebClientRequestException _, TimeoutException _ -> FailureCode.UNAVAILABLE;
            case WebClientResponseException answered ->
                status(answered.getStatusCode().value());
            case GraphQlTransportException wrapped
            when wrapped.getCause() != null -> toFailure(wrapped.getCause()).code();
            default -> FailureCode.INTERNAL;
        };
    }

    private static FailureCode status(int status) {
        return switch (status) {
            case 401 -> FailureCode.UNAUTHENTICATED;
            case 413, 429 -> FailureCode.LIMIT_EXCEEDED;
            case 502, 503, 504 -> FailureCode.UNAVAILABLE;
            default -> FailureCode.INTERNAL;
        };
    }
}
