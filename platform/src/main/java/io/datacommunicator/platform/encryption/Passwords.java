package io.datacommunicator.platform.encryption;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id (RFC 9106) at 19 MiB and two passes. Slow on purpose: call it on a virtual thread. */
@Component
public final class Passwords {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final String ofNobody = encode("the password of nobody at all");

    Passwords() {}

    public String hash(CharSequence password) {
        return encode(password);
    }

    public boolean match(CharSequence password, String hash) {
        return encoder.matches(password, hash);
    }

    /** Does the work of {@link #match} for an address that nobody has, so that the time tells nothing. */
    public boolean matchNobody(CharSequence password) {
        encoder.matches(password, ofNobody);
        return false;
    }

    private String encode(CharSequence password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }
}
