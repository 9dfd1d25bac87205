package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Ends the session with every token made of it, then sends the browser back. */
final class SignOut implements AuthenticationSuccessHandler {
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");

    private final OAuth2AuthorizationService authorizations;
    private final Sessions sessions;
    private final AuthenticationSuccessHandler session = new OidcLogoutAuthenticationSuccessHandler();

    SignOut(OAuth2AuthorizationService authorizations, Sessions sessions) {
        this.authorizations = authorizations;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication instanceof OidcLogoutAuthenticationToken signOut && signOut.getIdToken() != null) {
            end(signOut.getIdToken());
        }
        session.onAuthenticationSuccess(request, response, authentication);
    }

    private void end(OidcIdToken token) {
        OAuth2Authorization authorization = authorizations.findByToken(token.getTokenValue(), ID_TOKEN);
        if (authorization != null) {
            end(authorization);
        }
    }

    private void end(OAuth2Authorization authorization) {
        authorizations.remove(authorization);
        if (authorization.getAttribute(Principal.class.getName()) instanceof SignedIn person) {
            SessionId session = person.session();
            if (session != null) {
                Await.on(sessions.endOf(person.login(), session));
            }
        }
    }
}
