package io.datacommunicator.platform.graphql;

import graphql.execution.SubscriptionExecutionStrategy;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.failure.Failure;
import java.time.Instant;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Proves who asks, once for each request and before anything of the document runs. */
@Component
@Order(1)
final class CallerInterceptor implements WebGraphQlInterceptor {
    /** Names the sub-account through whose eyes the holder looks. */
    static final String VIEW_AS = "View-As";

    private final Callers callers;
    private final NodeIds ids;
    private final Subscriptions subscriptions;

    CallerInterceptor(Callers callers, NodeIds ids, Subscriptions subscriptions) {
        this.callers = callers;
        this.ids = ids;
        this.subscriptions = subscriptions;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return token().flatMap(token -> callers.of(token)
                        .flatMap(caller -> looking(request, caller))
                        .flatMap(caller -> answer(request, chain, token, caller)))
                .onErrorMap(Failure.Unauthenticated.class, gone -> new ResponseStatusException(HttpStatus.UNAUTHORIZED))
                .onErrorMap(Failure.class, RefusedRequest::new);
    }

    /** The header is no permission: the holder may use it for his own sub-accounts, and reads what they read. */
    private Mono<Caller> looking(WebGraphQlRequest request, Caller caller) {
        String subAccount = request.getHeaders().getFirst(VIEW_AS);
        return subAccount == null
                ? Mono.just(caller)
                : Mono.justOrEmpty(ids.read(subAccount, NodeKind.SUB_ACCOUNT))
                        .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                        .flatMap(id -> callers.viewAs(caller, id.first()));
    }

    private Mono<WebGraphQlResponse> answer(WebGraphQlRequest request, Chain chain, Jwt token, Caller caller) {
        LastQuestion question = new LastQuestion();
        Instant end = Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH);
        request.configureExecutionInput((input, builder) -> builder.graphQLContext(
                        context -> context.put(Caller.class, caller)
                                .put(LastQuestion.class, question)
                                // Or else the questions would not be those of the events.
                                .put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true))
                .build());
        return chain.next(request)
                .map(response -> subscriptions.guarded(response, () -> mayBeSent(question, token), end));
    }

    /** Whether the event may be sent, and to who asked for it: he may have signed out. */
    private Mono<Boolean> mayBeSent(LastQuestion question, Jwt token) {
        return question.ask()
                .filter(allowed -> allowed)
                .flatMap(allowed -> callers.of(token).hasElement())
                .onErrorReturn(Failure.class, false)
                .defaultIfEmpty(false);
    }

    /** Of this thread, so it is asked before anything waits. */
    private static Mono<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken proven
                ? Mono.just(proven.getToken())
                : Mono.error(new Failure.Unauthenticated());
    }
}
