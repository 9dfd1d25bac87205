package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.failure.Failure;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Proves who asks, once for each request and before anything of the document runs. */
@Component
final class CallerInterceptor implements WebGraphQlInterceptor {
    private final Callers callers;

    CallerInterceptor(Callers callers) {
        this.callers = callers;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return caller().flatMap(caller -> {
                    request.configureExecutionInput((input, builder) ->
                            builder.graphQLContext(Map.of(Caller.class, caller)).build());
                    return chain.next(request);
                })
                .onErrorMap(
                        Failure.Unauthenticated.class, gone -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    private Mono<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? callers.of(token.getToken())
                : Mono.error(new Failure.Unauthenticated());
    }
}
