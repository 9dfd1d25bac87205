package io.datacommunicator.platform.graphql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ServerWebInputException;

/** Answers bodies that are no GraphQL request: broken JSON, broken UTF-8, arrays, a missing document. */
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
}
