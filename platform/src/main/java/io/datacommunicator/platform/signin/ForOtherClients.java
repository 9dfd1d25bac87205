package io.datacommunicator.platform.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * A grant as the framework gives it, to every client but the agent of communicators: where we refuse that one, the
 * framework would ask the next provider, and its answer would count.
 */
final class ForOtherClients implements AuthenticationProvider {
    private final AuthenticationProvider grant;

    ForOtherClients(AuthenticationProvider grant) {
        this.grant = grant;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        if (DeviceClient.of(request) == null) {
            return grant.authenticate(request);
        }
        if (CommunicatorTokens.isOurs(request)) {
            return null;
        }
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
    }

    @Override
    public boolean supports(Class<?> request) {
        return grant.supports(request);
    }
}
