package io.datacommunicator.platform.signin.authorization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token without its value.
 *
 * @param hash by which it is found, hexadecimal
 * @param metadata in {@link PlainForm}
 * @param scheme how an access token is shown; empty for others
 */
record KeptToken(
        TokenKind kind,
        String hash,
        @Nullable Instant issuedAt,
        @Nullable Instant expiresAt,
        Map<String, Object> metadata,
        String scheme,
        List<String> scopes) {
    /** In the place of its value, which nobody has but the client. No token reads like it. */
    String placeholder() {
        return "not kept " + kind.type();
    }
}
