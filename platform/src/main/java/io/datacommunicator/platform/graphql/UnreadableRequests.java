package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebInputException;

/**
 * Answers bodies that are no GraphQL request: broken JSON, broken UTF-8, arrays, a missing document; and requests of which
 * nobody can say now who asks.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadableRequests {
    private final Errors errors;
    private final HttpErrors answers;

    UnreadableRequests(Errors errors, HttpErrors answers) {
        this.errors = errors;
        this.answers = answers;
    }

    /** A null pointer is how a body of {@code null} shows; what fetchers throw never comes here. */
    @ExceptionHandler({HttpMessageNotReadableException.class, ServerWebInputException.class, NullPointerException.class
    })
    void refuse(HttpServletRequest request, HttpServletResponse response, Exception unreadable) throws Exception {
        if (!GraphQlConfiguration.PATH.equals(request.getServletPath())) {
            throw unreadable;
        }
        answers.write(
                response,
                HttpServletResponse.SC_BAD_REQUEST,
                errors.error(ErrorCode.INVALID_DOCUMENT, request.getLocale(), Map.of("field", "body"))
                        .build());
    }

    @ExceptionHandler
    void refuse(HttpServletRequest request, HttpServletResponse response, RefusedRequest refused) throws IOException {
        int status = switch (refused.failure()) {
            case Failure.Unavailable unavailable -> {
                response.setHeader("Retry-After", String.valueOf(Errors.atLeastSeconds(unavailable.retryAfter())));
                yield HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
            case Failure.NotVisible none -> HttpServletResponse.SC_NOT_FOUND;
            default -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
        answers.write(
                response,
                status,
                errors.of(refused.failure(), request.getLocale()).build());
    }
}
