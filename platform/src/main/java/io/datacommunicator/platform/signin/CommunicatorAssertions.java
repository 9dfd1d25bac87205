package io.datacommunicator.platform.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks the assertions with which communicators prove themselves (RFC 7523, {@code private_key_jwt}): ES256 under the
 * enrolled key, meant for us, at most five minutes long, used once. The key comes from the client; nothing is fetched.
 */
final class CommunicatorAssertions implements JwtDecoderFactory<RegisteredClient> {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST_ID = 128;

    private final Set<String> audiences;
    private final Clock clock;
    private final UsedAssertions used;

    CommunicatorAssertions(Set<String> audiences, Clock clock) {
        this.audiences = Set.copyOf(audiences);
        this.clock = clock;
        this.used = new UsedAssertions(clock, LONGEST.plus(SKEW).plus(SKEW));
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                        new ImmutableJWKSet<>(new JWKSet(Clients.keyOf(client))))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(validator(client.getClientId()));
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator(String client) {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        OAuth2TokenValidator<Jwt> rules = new DelegatingOAuth2TokenValidator<>(
                List.of(times, assertion -> verdict(wellFormed(assertion, client))));
        return assertion -> {
            OAuth2TokenValidatorResult result = rules.validate(assertion);
            // Only what is right in everything else is remembered; strangers must not fill the memory.
            return result.hasErrors() ? result : verdict(firstUse(assertion, client));
        };
    }

    private boolean wellFormed(Jwt assertion, String client) {
        String id = assertion.getId();
        List<String> audience = assertion.getAudience();
        Instant expires = assertion.getExpiresAt();
        return client.equals(assertion.getClaimAsString("iss"))
                && client.equals(assertion.getSubject())
                && audience != null
                && audience.stream().anyMatch(audiences::contains)
                && expires != null
                && !expires.isAfter(clock.instant().plus(LONGEST).plus(SKEW))
                && id != null
                && !id.isEmpty()
                && id.length() <= LONGEST_ID;
    }

    private boolean firstUse(Jwt assertion, String client) {
        Instant expires = assertion.getExpiresAt();
        String id = assertion.getId();
        return expires != null && id != null && used.first(client, id, expires.plus(SKEW));
    }

    private static OAuth2TokenValidatorResult verdict(boolean right) {
        return right
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client"));
    }
}
