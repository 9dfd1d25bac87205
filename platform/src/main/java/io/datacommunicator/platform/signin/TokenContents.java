package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import java.util.Date;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What stands in tokens. An access token (RFC 9068) is for the platform alone and says who asks: {@code kind} is
 * {@code login} with a Login's id as subject, or, see {@link CommunicatorTokens},
 * {@code communicator} with a key's thumbprint. Of a person also in which
 * session ({@code sid}), when ({@code auth_time}) and how ({@code amr}) they proved themselves. Never what may be seen.
 */
final class TokenContents implements OAuth2TokenCustomizer<JwtEncodingContext> {
    static final String ACCESS_TOKEN_TYPE = "at+jwt";
    static final String KIND = "kind";

    private final String audience;

    TokenContents(String audience) {
        this.audience = audience;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        if (context.getPrincipal() instanceof SignedIn person) {
            context.getClaims().claim("auth_time", Date.from(person.at())).claim("amr", List.copyOf(person.methods()));
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(ACCESS_TOKEN_TYPE);
            context.getClaims()
                    .audience(List.of(audience))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim(KIND, kind(context));
            SessionId session = context.getPrincipal() instanceof SignedIn person ? person.session() : null;
            if (session != null) {
                context.getClaims().claim("sid", session.value().toString());
            }
        }
    }

    private static String kind(JwtEncodingContext context) {
        if (Clients.ADMIN_UI.equals(context.getRegisteredClient().getClientId())) {
            return "login";
        }
        throw new IllegalStateException("only admin-ui acts for people");
    }
}
