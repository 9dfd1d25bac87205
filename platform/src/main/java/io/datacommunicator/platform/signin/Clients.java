package io.datacommunicator.platform.signin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the authorization server: admin-ui, and the agent of all communicators. */
final class Clients implements RegisteredClientRepository {
    static final String ADMIN_UI = "admin-ui";
    static final String EDGE_AGENT = "edge-agent";
    static final String PLATFORM_SCOPE = "platform";
    static final String UPLOAD_SCOPE = "upload";
    static final Duration ACCESS = Duration.ofMinutes(10);
    private static final Duration REFRESH = Duration.ofHours(12);
    private static final Duration CODE = Duration.ofMinutes(1);

    private final RegisteredClient adminUi;
    private final RegisteredClient edgeAgent = edgeAgent();

    Clients(SignInSettings.AdminUi settings) {
        this.adminUi = adminUi(settings);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are not registered here");
    }

    /** The id of each client is its client id. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return switch (clientId) {
            case ADMIN_UI -> adminUi;
            case EDGE_AGENT -> edgeAgent;
            default -> null;
        };
    }

    private static RegisteredClient adminUi(SignInSettings.AdminUi settings) {
        return RegisteredClient.withId(ADMIN_UI)
                .clientId(ADMIN_UI)
                .clientSecret(SecretHash.of(settings.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.url() + "/login/oauth2/code/platform")
                .postLogoutRedirectUri(settings.url() + "/signed-out")
                .scope("openid")
                .scope(PLATFORM_SCOPE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(ACCESS)
                        .refreshTokenTimeToLive(REFRESH)
                        .reuseRefreshTokens(false)
                        .authorizationCodeTimeToLive(CODE)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }

    /** Communicators: all of them are this one public client, and tell themselves apart by their keys (RFC 9449). */
    private static RegisteredClient edgeAgent() {
        return RegisteredClient.withId(EDGE_AGENT)
                .clientId(EDGE_AGENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(UPLOAD_SCOPE)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }
}
