package io.datacommunicator.platform.signin.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An authorization as it is sealed.
 *
 * @param attributes in {@link PlainForm}
 * @param state hash of the state under which consent is waited for; null where it is not
 * @param spent hashes of the latest refresh tokens that were replaced: whoever shows one has what he should not have
 * @param firstId hash of the first ID token, which a client may show at sign-out after it got newer ones
 */
record KeptAuthorization(
        String client,
        String principal,
        String grant,
        List<String> scopes,
        List<KeptToken> tokens,
        Map<String, Object> attributes,
        @Nullable String state,
        List<String> spent,
        @Nullable String firstId) {
    static final int SPENT = 8;

    Optional<KeptToken> token(TokenKind kind) {
        return tokens.stream().filter(token -> token.kind() == kind).findFirst();
    }

    /** Everything under which it is found. */
    List<String> hashes() {
        Stream<String> others =
                Stream.concat(spent.stream(), Stream.of(state, firstId).filter(Objects::nonNull));
        return Stream.concat(tokens.stream().map(KeptToken::hash), others)
                .distinct()
                .toList();
    }

    /** When the last of its tokens is worth nothing any more. */
    Instant expiresAt(Instant withoutTokens) {
        return tokens.stream()
                .map(KeptToken::expiresAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(withoutTokens);
    }
}
