package io.datacommunicator.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Where sign-in leaves its tokens: in the session. */
final class SessionTokens implements OAuth2AuthorizedClientRepository {

    private final ClientRegistrationRepository registrations;
    private final OAuth2AuthorizedClientProvider provider;

    SessionTokens(ClientRegistrationRepository registrations, OAuth2AuthorizedClientProvider provider) {
        this.registrations = registrations;
        this.provider = provider;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface's signature
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SignInTokens.ATTRIBUTE) instanceof SignInTokens tokens
                ? (T) tokens.current()
                : null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(SignInTokens.ATTRIBUTE, new SignInTokens(registrations, provider, client));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SignInTokens.ATTRIBUTE);
        }
    }
}
