package io.datacommunicator.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * SHA-256 of a client's secret, compared in constant time. Enough for secrets made by machines, which nobody can guess;
 * never for passwords of people.
 */
final class SecretHash implements PasswordEncoder {
    static String of(CharSequence secret) {
        try {
            byte[] bytes = secret.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-256 in this JDK", impossible);
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : of(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        return secret != null
                && hash != null
                && MessageDigest.isEqual(
                        of(secret).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }
}
