package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class AuthorizationsTests {
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");
    private static final RegisteredClient CLIENT = RegisteredClient.withId("admin-ui")
            .clientId("admin-ui")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();

    private final Instant now = Instant.now();
    private final Authorizations authorizations = new Authorizations(Clock.systemUTC());

    @Test
    void tokenOfEachTypeFindsItsAuthorization() {
        authorizations.save(authorization("first", Duration.ofMinutes(10)));

        assertThat(authorizations.findById("one")).isNotNull();
        assertThat(authorizations.findByToken("first-access", OAuth2TokenType.ACCESS_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken("first-refresh", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken("first-id", ID_TOKEN)).isNotNull();
        assertThat(authorizations.findByToken("first-refresh", null)).isNotNull();
        assertThat(authorizations.findByToken("first-refresh", OAuth2TokenType.ACCESS_TOKEN))
                .isNull();
        assertThat(authorizations.findByToken("other", null)).isNull();
    }

    @Test
    void replacedTokensFindNothingButForSignOut() {
        authorizations.save(authorization("first", Duration.ofMinutes(10)));
        authorizations.save(authorization("second", Duration.ofMinutes(10)));

        assertThat(authorizations.findByToken("first-refresh", null)).isNull();
        assertThat(authorizations.findByToken("first-access", null)).isNull();
        assertThat(authorizations.findByToken("first-id", ID_TOKEN)).isNotNull();
        assertThat(authorizations.findByToken("second-refresh", null)).isNotNull();
    }

    @Test
    void removedAuthorizationIsNotFound() {
        OAuth2Authorization authorization = authorization("first", Duration.ofMinutes(10));
        authorizations.save(authorization);
        authorizations.remove(authorization);

        assertThat(authorizations.findById("one")).isNull();
        assertThat(authorizations.findByToken("first-id", ID_TOKEN)).isNull();
    }

    @Test
    void expiredAuthorizationIsGone() {
        authorizations.save(authorization("first", Duration.ofMinutes(-1)));

        assertThat(authorizations.findByToken("first-refresh", null)).isNull();
    }

    private OAuth2Authorization authorization(String name, Duration life) {
        Instant issued = now.minusSeconds(3600);
        Instant expires = now.plus(life);
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id("one")
                .principalName("alice")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .accessToken(
                        new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, name + "-access", issued, expires))
                .refreshToken(new OAuth2RefreshToken(name + "-refresh", issued, expires))
                .token(new OidcIdToken(name + "-id", issued, expires, Map.of("sub", "alice")))
                .build();
    }
}
