package io.datacommunicator.platform.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.failure.Failure;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import reactor.core.publisher.Mono;

/** The clients of the authorization server: admin-ui, and every enrolled communicator under its key's thumbprint. */
final class Clients implements RegisteredClientRepository {
    static final String ADMIN_UI = "admin-ui";
    static final String PLATFORM_SCOPE = "platform";
    static final String UPLOAD_SCOPE = "upload";
    private static final String KEY = "communicator.key";
    private static final String PUBLIC_KEY = "customer.communicator.public_key";
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Duration ACCESS = Duration.ofMinutes(10);
    private static final Duration REFRESH = Duration.ofHours(12);
    private static final Duration CODE = Duration.ofMinutes(1);

    private final RegisteredClient adminUi;
    private final Function<String, Mono<String>> communicatorKeys;

    Clients(SignInSettings.AdminUi settings, Function<String, Mono<String>> communicatorKeys) {
        this.adminUi = adminUi(settings);
        this.communicatorKeys = communicatorKeys;
    }

    /** The public key of a communicator's client. */
    static ECKey keyOf(RegisteredClient communicator) {
        ECKey key = communicator.getClientSettings().getSetting(KEY);
        if (key == null) {
            throw new IllegalStateException("not a communicator's client");
        }
        return key;
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
        if (ADMIN_UI.equals(clientId)) {
            return adminUi;
        }
        if (!THUMBPRINT.matcher(clientId).matches()) {
            return null;
        }
        return Optional.ofNullable(Await.on(communicatorKeys.apply(clientId)))
                .map(jwk -> communicator(clientId, jwk))
                .orElse(null);
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

    private static RegisteredClient communicator(String thumbprint, String jwk) {
        return RegisteredClient.withId(thumbprint)
                .clientId(thumbprint)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(UPLOAD_SCOPE)
                .clientSettings(ClientSettings.builder()
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                        .setting(KEY, key(thumbprint, jwk))
                        .build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(ACCESS).build())
                .build();
    }

    /** Whoever changed the stored key did not change the name it is known by. */
    private static ECKey key(String thumbprint, String jwk) {
        try {
            ECKey stored = ECKey.parse(jwk);
            ECKey key = new ECKey.Builder(stored.getCurve(), stored.getX(), stored.getY())
                    .keyID(thumbprint)
                    .build();
            if (!Curve.P_256.equals(key.getCurve())
                    || !key.computeThumbprint().toString().equals(thumbprint)) {
                throw new Failure.IntegrityViolated(PUBLIC_KEY);
            }
            return key;
        } catch (ParseException | JOSEException notAKey) {
            throw new Failure.IntegrityViolated(PUBLIC_KEY);
        }
    }
}
