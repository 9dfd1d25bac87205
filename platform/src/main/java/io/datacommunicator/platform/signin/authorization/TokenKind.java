package io.datacommunicator.platform.signin.authorization;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** What leads to an authorization and is known to its holder alone. */
enum TokenKind {
    CODE("code", OAuth2AuthorizationCode.class, true),
    ACCESS("access_token", OAuth2AccessToken.class, false),
    REFRESH("refresh_token", OAuth2RefreshToken.class, false),
    ID("id_token", OidcIdToken.class, false),
    DEVICE("device_code", OAuth2DeviceCode.class, true),
    USER("user_code", OAuth2UserCode.class, true);

    private final String type;
    private final Class<? extends OAuth2Token> of;
    private final boolean once;

    TokenKind(String type, Class<? extends OAuth2Token> of, boolean once) {
        this.type = type;
        this.of = of;
        this.once = once;
    }

    String type() {
        return type;
    }

    Class<? extends OAuth2Token> of() {
        return of;
    }

    /** Whether a token of this kind is worth nothing once it was used. */
    boolean once() {
        return once;
    }

    static Optional<TokenKind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    OAuth2Token token(KeptToken kept, String value) {
        Instant issued = kept.issuedAt();
        Instant expires = kept.expiresAt();
        return switch (this) {
            case CODE -> new OAuth2AuthorizationCode(value, present(issued), present(expires));
            case ACCESS -> access(kept, value);
            case REFRESH -> new OAuth2RefreshToken(value, issued, expires);
            case ID -> new OidcIdToken(value, issued, expires, claims(kept));
            case DEVICE -> new OAuth2DeviceCode(value, present(issued), present(expires));
            case USER -> new OAuth2UserCode(value, present(issued), present(expires));
        };
    }

    private static OAuth2AccessToken access(KeptToken kept, String value) {
        OAuth2AccessToken.TokenType type = new OAuth2AccessToken.TokenType(kept.scheme());
        return new OAuth2AccessToken(type, value, kept.issuedAt(), kept.expiresAt(), Set.copyOf(kept.scopes()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(KeptToken kept) {
        Object claims = PlainForm.opened(kept.metadata()).get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
        return claims instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    private static Instant present(@Nullable Instant instant) {
        if (instant == null) {
            throw new IllegalStateException("a code without its times");
        }
        return instant;
    }
}
