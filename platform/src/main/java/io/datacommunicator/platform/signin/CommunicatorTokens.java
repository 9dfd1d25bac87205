package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.communicator.Collected;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.RefreshTokens;
import io.datacommunicator.platform.failure.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/**
 * Gives communicators their tokens, each bound to the key that asked for it: for a device code (RFC 8628) a refresh
 * token and an access token, for a refresh token an access token and no other refresh token. Subject is the key's
 * thumbprint.
 */
final class CommunicatorTokens implements AuthenticationProvider {
    static final String KIND = "communicator";

    private final Enrolments enrolments;
    private final RefreshTokens refreshTokens;
    private final DeviceProofs proofs;
    private final JwtEncoder encoder;
    private final String issuer;
    private final Clock clock;
    private final PollPace pace;

    CommunicatorTokens(
            Enrolments enrolments,
            RefreshTokens refreshTokens,
            DeviceProofs proofs,
            JwtEncoder encoder,
            String issuer,
            Clock clock) {
        this.enrolments = enrolments;
        this.refreshTokens = refreshTokens;
        this.proofs = proofs;
        this.encoder = encoder;
        this.issuer = issuer;
        this.clock = clock;
        this.pace = new PollPace(clock);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        DeviceClient client = DeviceClient.of(request);
        if (client == null) {
            return null;
        }
        return switch (request) {
            case OAuth2DeviceCodeAuthenticationToken device -> collected(client, device.getDeviceCode());
            case OAuth2RefreshTokenAuthenticationToken refresh -> refreshed(client, refresh);
            default -> null;
        };
    }

    private Authentication collected(DeviceClient client, String deviceCode) {
        proofs.useUp(client.proof(), false);
        if (pace.tooFast(client.thumbprint())) {
            throw new OAuth2AuthenticationException("slow_down");
        }
        Collected collected = answer(() -> Await.on(enrolments.collect(deviceCode, client.thumbprint())));
        return switch (Objects.requireNonNull(collected)) {
            case Collected.Waiting _ -> {
                pace.waits(client.thumbprint());
                throw new OAuth2AuthenticationException("authorization_pending");
            }
            case Collected.Denied _ -> throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
            case Collected.Gone _ -> throw new OAuth2AuthenticationException("expired_token");
            case Collected.Enrolled enrolled ->
                answer(client, new OAuth2RefreshToken(enrolled.refreshToken(), clock.instant()));
        };
    }

    private Authentication refreshed(DeviceClient client, OAuth2RefreshTokenAuthenticationToken refresh) {
        if (!Set.of(Clients.UPLOAD_SCOPE).containsAll(refresh.getScopes())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        if (answer(() -> Await.on(refreshTokens.holder(refresh.getRefreshToken(), client.thumbprint()))) == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        proofs.useUp(client.proof(), true);
        return answer(client, null);
    }

    private Authentication answer(DeviceClient client, @Nullable OAuth2RefreshToken refreshToken) {
        Jwt token = encoder.encode(JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.ES256)
                        .type(TokenContents.ACCESS_TOKEN_TYPE)
                        .build(),
                claims(client.thumbprint())));
        OAuth2AccessToken access = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.DPOP,
                token.getTokenValue(),
                token.getIssuedAt(),
                token.getExpiresAt(),
                Set.of(Clients.UPLOAD_SCOPE));
        return new OAuth2AccessTokenAuthenticationToken(
                Objects.requireNonNull(client.getRegisteredClient()), client, access, refreshToken);
    }

    private JwtClaimsSet claims(String thumbprint) {
        Instant now = clock.instant();
        return JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(thumbprint)
                .audience(List.of(issuer))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(Clients.ACCESS))
                .id(UUID.randomUUID().toString())
                .claim("scope", Set.of(Clients.UPLOAD_SCOPE))
                .claim("client_id", Clients.EDGE_AGENT)
                .claim(TokenContents.KIND, KIND)
                .claim("cnf", Map.of("jkt", thumbprint))
                .build();
    }

    private static <T> @Nullable T answer(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (Failure.Unavailable unavailable) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
        }
    }

    static boolean isOurs(Authentication request) {
        return request instanceof OAuth2DeviceCodeAuthenticationToken
                || request instanceof OAuth2RefreshTokenAuthenticationToken;
    }

    @Override
    public boolean supports(Class<?> request) {
        return OAuth2DeviceCodeAuthenticationToken.class.equals(request)
                || OAuth2RefreshTokenAuthenticationToken.class.equals(request);
    }
}
