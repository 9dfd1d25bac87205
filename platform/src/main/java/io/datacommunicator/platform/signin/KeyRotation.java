package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.signin.key.SigningKeys;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Replaces the key that signs tokens, for when it may have become known. */
@Component
public final class KeyRotation {
    private final SigningKeys keys;

    KeyRotation(SigningKeys keys) {
        this.keys = keys;
    }

    /** The old key stays published until no token of it can be alive. */
    public Mono<Void> now() {
        return keys.rotate();
    }
}
