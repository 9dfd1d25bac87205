package io.datacommunicator.platform.signin.authorization;

import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Makes {@link Authorizations} of what lies here, for given clients. */
@Component
public final class AuthorizationKeep {
    private final AuthorizationStore store;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;

    AuthorizationKeep(AuthorizationStore store, InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.secrets = secrets;
        this.scopes = scopes;
    }

    public Authorizations of(Function<String, @Nullable RegisteredClient> clients, Clock clock) {
        return new Authorizations(store, secrets, scopes, clients, clock);
    }
}
