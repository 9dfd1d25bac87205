package io.datacommunicator.platform.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** The client {@code edge-agent}, with proof of the key it speaks for. */
final class DeviceClient extends OAuth2ClientAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final Jwt proof;
    private final String thumbprint;

    DeviceClient(RegisteredClient client, Jwt proof) {
        super(client, ClientAuthenticationMethod.NONE, null);
        this.proof = proof;
        this.thumbprint = DeviceProofs.thumbprint(proof);
    }

    /** The device client behind a request that a converter of the framework has read; null where it is another one. */
    static @Nullable DeviceClient of(Authentication request) {
        return request.getPrincipal() instanceof DeviceClient client ? client : null;
    }

    Jwt proof() {
        return proof;
    }

    /** Of the key, RFC 7638, base64url. */
    String thumbprint() {
        return thumbprint;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
