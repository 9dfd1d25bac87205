package io.datacommunicator.ui.signin;

import com.vaadin.flow.server.VaadinSession;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * Puts the caller's token on every request. The caller is taken from the page's thread; the token is looked up anew,
 * and refreshed if it must be, whenever a request leaves, which may be much later and on another thread.
 */
public final class CallerTokens implements ExchangeFilterFunction, Supplier<ContextView> {

    private record Caller(SignInTokens tokens, Authentication person, Locale language) {}

    @Override
    public ContextView get() {
        VaadinSession page = VaadinSession.getCurrent();
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (page == null
                || person == null
                || !(page.getSession().getAttribute(SignInTokens.ATTRIBUTE) instanceof SignInTokens tokens)) {
            return Context.empty();
        }
        return Context.of(Caller.class, new Caller(tokens, person, page.getLocale()));
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        return Mono.deferContextual(context -> {
            Caller caller = context.getOrDefault(Caller.class, null);
            return caller == null
                    ? Mono.error(signedOut())
                    : Mono.fromCallable(() -> token(caller))
                            .subscribeOn(Schedulers.boundedElastic())
                            .switchIfEmpty(Mono.error(CallerTokens::signedOut))
                            .map(token -> with(request, token, caller.language()))
                            .flatMap(next::exchange);
        });
    }

    private static ClientRequest with(ClientRequest request, String token, Locale language) {
        return ClientRequest.from(request)
                .headers(headers -> headers.setBearerAuth(token))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
                .build();
    }

    private static @Nullable String token(Caller caller) {
        try {
            return caller.tokens().accessToken(caller.person());
        } catch (OAuth2AuthorizationException refused) {
            throw OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode())
                    ? signedOut()
                    : new PlatformFailure(FailureCode.UNAVAILABLE);
        }
    }

    private static PlatformFailure signedOut() {
        return new PlatformFailure(FailureCode.UNAUTHENTICATED);
    }
}
