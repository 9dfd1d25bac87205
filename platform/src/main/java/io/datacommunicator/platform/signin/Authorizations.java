package io.datacommunicator.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Authorizations in memory, found by hashes of their tokens, gone when the longest-lived token expires. Thread-safe.
 * A refresh or access token that was replaced finds nothing any more; a replaced ID token still does, since clients show
 * it at sign-out.
 */
final class Authorizations implements OAuth2AuthorizationService {
    private static final Map<String, Class<? extends OAuth2Token>> TYPES = Map.of(
            "code", OAuth2AuthorizationCode.class,
            "access_token", OAuth2AccessToken.class,
            "refresh_token", OAuth2RefreshToken.class,
            "id_token", OidcIdToken.class);

    private final Clock clock;
    private final Map<String, Found> byToken = new ConcurrentHashMap<>();
    private final Cache<String, Kept> byId = Caffeine.newBuilder()
            .expireAfter(Expiry.<String, Kept>writing((_, kept) -> life(kept)))
            .<String, Kept>evictionListener((_, kept, _) -> forget(kept))
            .build();

    Authorizations(Clock clock) {
        this.clock = clock;
    }

    /** Where a token leads. */
    private record Found(String id, String type) {}

    /** An authorization and the hashes under which it is found, each with the type of its token. */
    private record Kept(OAuth2Authorization authorization, Map<String, String> hashes) {}

    @Override
    public void save(OAuth2Authorization authorization) {
        byId.asMap().compute(authorization.getId(), (id, before) -> {
            forget(before);
            Kept now = new Kept(authorization, hashes(authorization, before));
            now.hashes().forEach((hash, type) -> byToken.put(hash, new Found(id, type)));
            return now;
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.asMap().computeIfPresent(authorization.getId(), (_, kept) -> {
            forget(kept);
            return null;
        });
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        Kept kept = byId.getIfPresent(id);
        return kept == null ? null : kept.authorization();
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Found found = byToken.get(SecretHash.of(token));
        if (found == null || (type != null && !type.getValue().equals(found.type()))) {
            return null;
        }
        return findById(found.id());
    }

    private static Map<String, String> hashes(OAuth2Authorization authorization, @Nullable Kept before) {
        Map<String, String> hashes = new HashMap<>(before == null ? Map.of() : before.hashes());
        hashes.values().removeIf(type -> !"id_token".equals(type));
        TYPES.forEach((type, of) -> {
            OAuth2Authorization.Token<?> token = authorization.getToken(of);
            if (token != null) {
                hashes.put(SecretHash.of(token.getToken().getTokenValue()), type);
            }
        });
        return Map.copyOf(hashes);
    }

    private void forget(@Nullable Kept kept) {
        if (kept != null) {
            kept.hashes().keySet().forEach(byToken::remove);
        }
    }

    private Duration life(Kept kept) {
        Instant now = clock.instant();
        return TYPES.values().stream()
                .flatMap(type -> Stream.ofNullable(kept.authorization().getToken(type)))
                .flatMap(token -> Stream.ofNullable(token.getToken().getExpiresAt()))
                .map(expires -> Duration.between(now, expires))
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
