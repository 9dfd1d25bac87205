package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import java.util.Base64;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The public keys of enrolled communicators. */
@Component
public final class CommunicatorKeys {
    private final CommunicatorStore store;
    private final ScopesForWorkWithoutCaller scopes;

    CommunicatorKeys(CommunicatorStore store, ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.scopes = scopes;
    }

    /**
     * The public key as JWK (RFC 7517); empty for a communicator that is unknown or was revoked.
     *
     * @param thumbprint of the key (RFC 7638), base64url, which is also the communicator's client id
     */
    public Mono<String> publicJwk(String thumbprint) {
        return decoded(thumbprint).flatMap(bytes -> store.publicKey(scopes.communicatorAtSignIn(bytes)));
    }

    private static Mono<byte[]> decoded(String thumbprint) {
        try {
            return Mono.just(Base64.getUrlDecoder().decode(thumbprint));
        } catch (IllegalArgumentException notBase64) {
            return Mono.empty();
        }
    }
}
