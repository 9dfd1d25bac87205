package io.datacommunicator.platform.signin.authorization;

import io.datacommunicator.platform.signin.authorization.AuthorizationStore.AuthorizationRow;
import io.datacommunicator.platform.signin.authorization.Authorizations.Loaded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** From the framework's authorization to what is kept of it, and back. Pure. */
final class AuthorizationForm {
    private static final String STATE = "state";

    private AuthorizationForm() {}

    /** Whether its refresh or access token was revoked: then nothing of it is left. */
    static boolean revoked(OAuth2Authorization authorization) {
        return Stream.of(authorization.getRefreshToken(), authorization.getAccessToken())
                .filter(Objects::nonNull)
                .anyMatch(OAuth2Authorization.Token::isInvalidated);
    }

    static KeptAuthorization kept(
            OAuth2Authorization authorization, @Nullable Loaded loaded, UnaryOperator<String> hash) {
        KeptAuthorization before = loaded == null ? null : loaded.kept();
        List<KeptToken> tokens = Arrays.stream(TokenKind.values())
                .flatMap(kind -> token(authorization, kind, before, hash).stream())
                .toList();
        Map<String, Object> attributes = new HashMap<>(authorization.getAttributes());
        attributes.remove(Loaded.ATTRIBUTE);
        Object state = attributes.remove(STATE);
        return new KeptAuthorization(
                authorization.getRegisteredClientId(),
                authorization.getPrincipalName(),
                authorization.getAuthorizationGrantType().getValue(),
                List.copyOf(authorization.getAuthorizedScopes()),
                tokens,
                PlainForm.of(attributes),
                state == null ? null : state(state.toString(), before, hash),
                spent(before, tokens),
                firstId(before, tokens));
    }

    /** Whether a token with this hash is one of this type; of any where no type is given. */
    static boolean leads(KeptAuthorization kept, String hash, @Nullable OAuth2TokenType type) {
        if (type == null) {
            return kept.tokens().stream().anyMatch(token -> token.hash().equals(hash)) || hash.equals(kept.state());
        }
        if (STATE.equals(type.getValue())) {
            return hash.equals(kept.state());
        }
        boolean first = TokenKind.ID.type().equals(type.getValue()) && hash.equals(kept.firstId());
        return first
                || TokenKind.ofType(type.getValue())
                        .flatMap(kept::token)
                        .filter(token -> token.hash().equals(hash))
                        .isPresent();
    }

    /** With the value of the token that led here, and with placeholders for all others. */
    static @Nullable OAuth2Authorization opened(
            AuthorizationRow row,
            KeptAuthorization kept,
            @Nullable String hash,
            String value,
            Function<String, @Nullable RegisteredClient> clients) {
        RegisteredClient client = clients.apply(kept.client());
        if (client == null) {
            return null;
        }
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(row.id().toString())
                .principalName(kept.principal())
                .authorizationGrantType(new AuthorizationGrantType(kept.grant()))
                .authorizedScopes(Set.copyOf(kept.scopes()))
                .attributes(attributes -> attributes.putAll(PlainForm.opened(kept.attributes())))
                .attribute(Loaded.ATTRIBUTE, new Loaded(row.version(), kept));
        if (kept.state() != null) {
            builder.attribute(STATE, kept.state().equals(hash) ? value : "not kept");
        }
        for (KeptToken token : kept.tokens()) {
            boolean shown = token.hash().equals(hash) || (token.kind() == TokenKind.ID && isFirst(kept, hash));
            put(builder, token, shown ? value : token.placeholder());
        }
        return builder.build();
    }

    /** Whether what was there once is used up: a code or a refresh token. */
    static boolean spends(KeptAuthorization before, KeptAuthorization now) {
        return spendsForTokensOfPeople(before, now)
                || usedUp(TokenKind.DEVICE, before, now)
                || usedUp(TokenKind.USER, before, now);
    }

    /** Not so a device code: a box that asks again after its answer was lost is no thief. */
    static boolean spendsForTokensOfPeople(KeptAuthorization before, KeptAuthorization now) {
        Optional<String> refresh = before.token(TokenKind.REFRESH).map(KeptToken::hash);
        boolean replaced = refresh.isPresent()
                && !refresh.equals(now.token(TokenKind.REFRESH).map(KeptToken::hash));
        return replaced || usedUp(TokenKind.CODE, before, now);
    }

    private static boolean usedUp(TokenKind kind, KeptAuthorization before, KeptAuthorization now) {
        return before.token(kind).filter(token -> !invalidated(token)).isPresent()
                && now.token(kind).filter(AuthorizationForm::invalidated).isPresent();
    }

    private static boolean invalidated(KeptToken token) {
        return Boolean.TRUE.equals(token.metadata().get(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME));
    }

    private static Optional<KeptToken> token(
            OAuth2Authorization authorization,
            TokenKind kind,
            @Nullable KeptAuthorization before,
            UnaryOperator<String> hash) {
        OAuth2Authorization.Token<? extends OAuth2Token> held = authorization.getToken(kind.of());
        if (held == null) {
            return Optional.empty();
        }
        OAuth2Token token = held.getToken();
        Optional<KeptToken> known = before == null
                ? Optional.empty()
                : before.token(kind).filter(kept -> kept.placeholder().equals(token.getTokenValue()));
        OAuth2AccessToken access = token instanceof OAuth2AccessToken one ? one : null;
        return Optional.of(new KeptToken(
                kind,
                known.map(KeptToken::hash).orElseGet(() -> hash.apply(token.getTokenValue())),
                token.getIssuedAt(),
                token.getExpiresAt(),
                PlainForm.of(present(held.getMetadata())),
                access == null ? "" : access.getTokenType().getValue(),
                access == null ? List.of() : List.copyOf(access.getScopes())));
    }

    private static void put(OAuth2Authorization.Builder builder, KeptToken kept, String value) {
        builder.token(kept.kind().token(kept, value), metadata -> metadata.putAll(PlainForm.opened(kept.metadata())));
    }

    private static String state(String value, @Nullable KeptAuthorization before, UnaryOperator<String> hash) {
        return before != null && before.state() != null && "not kept".equals(value)
                ? before.state()
                : hash.apply(value);
    }

    private static List<String> spent(@Nullable KeptAuthorization before, List<KeptToken> tokens) {
        if (before == null) {
            return List.of();
        }
        List<String> spent = new ArrayList<>(before.spent());
        before.token(TokenKind.REFRESH)
                .map(KeptToken::hash)
                .filter(old -> tokens.stream().noneMatch(token -> token.hash().equals(old)))
                .ifPresent(spent::add);
        return List.copyOf(spent.subList(Math.max(0, spent.size() - KeptAuthorization.SPENT), spent.size()));
    }

    private static @Nullable String firstId(@Nullable KeptAuthorization before, List<KeptToken> tokens) {
        if (before != null && before.firstId() != null) {
            return before.firstId();
        }
        return tokens.stream()
                .filter(token -> token.kind() == TokenKind.ID)
                .map(KeptToken::hash)
                .findFirst()
                .orElse(null);
    }

    private static boolean isFirst(KeptAuthorization kept, @Nullable String hash) {
        return hash != null && hash.equals(kept.firstId());
    }

    private static Map<String, Object> present(Map<String, Object> metadata) {
        Map<String, Object> present = new LinkedHashMap<>(metadata);
        present.values().removeIf(Objects::isNull);
        return present;
    }
}
