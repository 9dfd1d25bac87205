package io.datacommunicator.platform.signin.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.testing.TestPlatform;
import java.security.Principal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** On a real database under the runtime role. Nothing of what is read here was handed over in memory. */
class AuthorizationsTests {
    private static final OAuth2TokenType CODE = new OAuth2TokenType("code");
    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");
    private static final OAuth2TokenType USER_CODE = new OAuth2TokenType("user_code");
    private static final OAuth2TokenType DEVICE_CODE = new OAuth2TokenType("device_code");
    private static final OAuth2TokenType STATE = new OAuth2TokenType("state");
    private static final LoginId ALICE = new LoginId(UUID.randomUUID());
    private static final RegisteredClient CLIENT = RegisteredClient.withId("admin-ui")
            .clientId("admin-ui")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();

    private static TestPlatform platform;
    private final Instant now = Instant.now();
    private final Authorizations authorizations =
            platform.part(AuthorizationKeep.class).of(id -> CLIENT, Clock.systemUTC());
    private final String name = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void tokenOfEachKindLeadsThereAndNoOther() {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));

        assertThat(authorizations.findByToken(name + "-code", CODE)).isNotNull();
        assertThat(authorizations.findByToken(name + "-access", OAuth2TokenType.ACCESS_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken(name + "-refresh", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
        assertThat(authorizations.findByToken(name + "-id", ID_TOKEN)).isNotNull();
        assertThat(authorizations.findByToken(name + "-user", USER_CODE)).isNotNull();
        assertThat(authorizations.findByToken(name + "-device", DEVICE_CODE)).isNotNull();
        assertThat(authorizations.findByToken(name + "-state", STATE)).isNotNull();
        assertThat(authorizations.findByToken(name + "-refresh", null)).isNotNull();
        assertThat(authorizations.findByToken(name + "-refresh", OAuth2TokenType.ACCESS_TOKEN))
                .isNull();
        assertThat(authorizations.findByToken(name + "-code", DEVICE_CODE)).isNull();
        assertThat(authorizations.findByToken("not kept refresh_token", null)).isNull();
        assertThat(authorizations.findByToken("other", null)).isNull();
    }

    @Test
    void whatIsReadIsWhatWasKeptButForTheTokens() {
        OAuth2Authorization kept = withAll(name, Duration.ofMinutes(10));
        authorizations.save(kept);

        OAuth2Authorization read = authorizations.findByToken(name + "-access", null);

        assertThat(read.getId()).isEqualTo(kept.getId());
        assertThat(read.getPrincipalName()).isEqualTo(kept.getPrincipalName());
        assertThat(read.getAuthorizedScopes()).isEqualTo(kept.getAuthorizedScopes());
        assertThat(read.getAttribute(Principal.class.getName()).toString())
                .isEqualTo(kept.getAttribute(Principal.class.getName()).toString());
        OAuth2AuthorizationRequest request = read.getAttribute(OAuth2AuthorizationRequest.class.getName());
        assertThat(request.getAdditionalParameters()).containsEntry("code_challenge", "x");
        assertThat(request.getRedirectUri()).isEqualTo("http://localhost/back");
        assertThat(read.getAccessToken().getToken())
                .isEqualTo(kept.getAccessToken().getToken());
        assertThat(read.getAccessToken().getClaims())
                .isEqualTo(kept.getAccessToken().getClaims());
        assertThat(read.getRefreshToken().getToken().getTokenValue()).doesNotContain(name);
        assertThat(read.getRefreshToken().getToken().getExpiresAt())
                .isEqualTo(kept.getRefreshToken().getToken().getExpiresAt());
    }

    @Test
    void valueOfAnotherTypeIsRefused() {
        OAuth2Authorization odd = OAuth2Authorization.from(withAll(name, Duration.ofMinutes(10)))
                .attribute("odd", new BitSet())
                .build();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> authorizations.save(odd));
    }

    @Test
    void replacedRefreshTokenEndsEverything() {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));
        authorizations.save(refreshed(authorizations.findByToken(name + "-refresh", null), name + "-second"));
        assertThat(authorizations.findByToken(name + "-second", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();

        assertThat(authorizations.findByToken(name + "-refresh", OAuth2TokenType.REFRESH_TOKEN))
                .isNull();

        assertThat(authorizations.findByToken(name + "-second", OAuth2TokenType.REFRESH_TOKEN))
                .isNull();
    }

    @Test
    void secondOfTwoRefreshesIsRefusedAndEndsEverything() {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));
        OAuth2Authorization one = authorizations.findByToken(name + "-refresh", null);
        OAuth2Authorization other = authorizations.findByToken(name + "-refresh", null);
        authorizations.save(refreshed(one, name + "-second"));

        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> authorizations.save(refreshed(other, name + "-third")))
                .satisfies(
                        refused -> assertThat(refused.getError().getErrorCode()).isEqualTo("invalid_grant"));
        assertThat(authorizations.findByToken(name + "-second", null)).isNull();
        assertThat(authorizations.findByToken(name + "-third", null)).isNull();
    }

    @Test
    void refreshTokenThatStaysMayBeUsedTwiceAtOnce() {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));
        OAuth2Authorization one = authorizations.findByToken(name + "-refresh", null);
        OAuth2Authorization other = authorizations.findByToken(name + "-refresh", null);
        authorizations.save(newAccess(one, "-a"));
        authorizations.save(newAccess(other, "-b"));

        assertThat(authorizations.findByToken(name + "-refresh", OAuth2TokenType.REFRESH_TOKEN))
                .isNotNull();
    }

    @Test
    void revokedTokenEndsItsAuthorizationAndNothingBringsItBack() {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));
        OAuth2Authorization read = authorizations.findByToken(name + "-refresh", null);
        OAuth2Authorization raced = authorizations.findByToken(name + "-refresh", null);

        authorizations.save(OAuth2Authorization.from(read)
                .invalidate(read.getRefreshToken().getToken())
                .build());

        assertThat(authorizations.findByToken(name + "-access", null)).isNull();
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> authorizations.save(newAccess(raced, "-late")));
        assertThat(authorizations.findById(read.getId())).isNull();
    }

    @Test
    void firstIdTokenStillLeadsToSignOut() {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));
        OAuth2Authorization read = authorizations.findByToken(name + "-refresh", null);
        authorizations.save(OAuth2Authorization.from(refreshed(read, name + "-second"))
                .token(
                        new OidcIdToken(name + "-id2", now, now.plusSeconds(60), Map.of("sub", "alice")),
                        AuthorizationsTests::claims)
                .build());

        assertThat(authorizations.findByToken(name + "-id", ID_TOKEN)).isNotNull();
        assertThat(authorizations.findByToken(name + "-id2", ID_TOKEN)).isNotNull();
        assertThat(authorizations.findByToken(name + "-access", null)).isNotNull();
    }

    @Test
    void expiredIsNotFoundAndThenGone() throws SQLException {
        authorizations.save(withAll(name, Duration.ofHours(-2)));
        assertThat(authorizations.findByToken(name + "-refresh", null)).isNull();
        assertThat(count()).isNotZero();

        authorizations.deleteExpired().block();

        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var rows = superuser
                        .createStatement()
                        .executeQuery("select count(*) from auth.\"authorization\" where expires_at < now()")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void authorizationEndsWithItsSessionAndStartsInNoEndedOne() {
        Sessions sessions = platform.part(Sessions.class);
        SessionId session = sessions.begin(ALICE, now, new Device("Firefox", "Linux", "192.0.2.0"))
                .block();
        authorizations.save(inSession(name, session));
        assertThat(authorizations.findByToken(name + "-access", null)).isNotNull();

        sessions.endAllOf(ALICE).block();

        assertThat(authorizations.findByToken(name + "-access", null)).isNull();
        assertThatExceptionOfType(OAuth2AuthenticationException.class)
                .isThrownBy(() -> authorizations.save(inSession(name + "-new", session)));
    }

    @Test
    void nothingOfATokenStandsInTheDatabase() throws SQLException {
        authorizations.save(withAll(name, Duration.ofMinutes(10)));
        authorizations.save(refreshed(authorizations.findByToken(name + "-refresh", null), name + "-second"));

        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var rows = superuser
                        .createStatement()
                        .executeQuery("select encode(sealed, 'escape') || array_to_string(hashes, ' ') || expires_at"
                                + " from auth.\"authorization\"")) {
            while (rows.next()) {
                assertThat(rows.getString(1)).doesNotContain(name).doesNotContain("alice");
            }
        }
    }

    private int count() throws SQLException {
        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var rows = superuser.createStatement().executeQuery("select count(*) from auth.\"authorization\"")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private OAuth2Authorization refreshed(OAuth2Authorization authorization, String refresh) {
        return OAuth2Authorization.from(authorization)
                .refreshToken(new OAuth2RefreshToken(refresh, now, now.plusSeconds(600)))
                .build();
    }

    private OAuth2Authorization newAccess(OAuth2Authorization authorization, String suffix) {
        return OAuth2Authorization.from(authorization)
                .accessToken(new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, name + suffix, now, now.plusSeconds(600)))
                .build();
    }

    private OAuth2Authorization inSession(String name, SessionId session) {
        SignedIn alice = SignedIn.by(ALICE, FactorGrantedAuthority.PASSWORD_AUTHORITY, now)
                .within(session);
        return OAuth2Authorization.from(withAll(name, Duration.ofMinutes(10)))
                .id(UUID.randomUUID().toString())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .attribute(Principal.class.getName(), alice)
                .build();
    }

    private static void claims(Map<String, Object> metadata) {
        metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of("sub", "alice"));
    }

    private OAuth2Authorization withAll(String name, Duration life) {
        Instant issued = now.minus(Duration.ofHours(3));
        Instant expires = now.plus(life);
        OAuth2AuthorizationRequest request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("http://localhost/oauth2/authorize")
                .clientId("admin-ui")
                .redirectUri("http://localhost/back")
                .scopes(Set.of("platform"))
                .state("a-state")
                .additionalParameters(Map.of("code_challenge", "x"))
                .build();
        Map<String, Object> claims =
                Map.of("sub", "alice", "exp", expires, "cnf", Map.of("jkt", "thumb"), "aud", List.of("platform"));
        return OAuth2Authorization.withRegisteredClient(CLIENT)
                .id(UUID.randomUUID().toString())
                .principalName("alice")
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .authorizedScopes(Set.of("platform", "openid"))
                .attribute(Principal.class.getName(), SignedIn.by(ALICE, "FACTOR_PASSWORD", now))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request)
                .attribute("state", name + "-state")
                .token(new OAuth2AuthorizationCode(name + "-code", issued, expires))
                .token(new OAuth2DeviceCode(name + "-device", issued, expires))
                .token(new OAuth2UserCode(name + "-user", issued, expires))
                .token(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                name + "-access",
                                issued,
                                expires,
                                Set.of("platform")),
                        metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims))
                .refreshToken(new OAuth2RefreshToken(name + "-refresh", issued, expires))
                .token(
                        new OidcIdToken(name + "-id", issued, expires, Map.of("sub", "alice")),
                        AuthorizationsTests::claims)
                .build();
    }
}
