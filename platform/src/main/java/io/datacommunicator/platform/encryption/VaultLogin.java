package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Gets tokens for one set of credentials. A wrapped secret id is unwrapped once and kept in memory from then on. */
final class VaultLogin {
    private static final Logger LOG = LoggerFactory.getLogger(VaultLogin.class);

    private final VaultDriver vault;
    private final AtomicReference<VaultCredentials> credentials;
    private final Clock clock;

    VaultLogin(VaultDriver vault, VaultCredentials credentials, Clock clock) {
        this.vault = vault;
        this.credentials = new AtomicReference<>(credentials);
        this.clock = clock;
    }

    VaultToken newToken() {
        return switch (credentials.get()) {
            case VaultCredentials.AppRole role -> loggedIn(role);
            case VaultCredentials.WrappedAppRole wrapped -> loggedIn(unwrapped(wrapped));
            case VaultCredentials.Token given -> lookedUp(given.token());
        };
    }

    private VaultToken loggedIn(VaultCredentials.AppRole role) {
        VaultAnswer answer = vault.write(
                "auth/" + role.mount() + "/login", Map.of("role_id", role.roleId(), "secret_id", role.secretId()));
        JsonNode auth = require(answer).auth();
        String token = auth.path("client_token").asString("");
        if (token.isEmpty()) {
            throw new VaultFault(Kind.GARBAGE, "login without a token");
        }
        return VaultToken.of(
                vault.as(token),
                auth.path("lease_duration").asLong(0),
                clock.instant(),
                auth.path("renewable").asBoolean(false),
                isRoot(auth));
    }

    private VaultCredentials.AppRole unwrapped(VaultCredentials.WrappedAppRole wrapped) {
        VaultAnswer answer = vault.as(wrapped.wrappingToken()).write("sys/wrapping/unwrap", Map.of());
        if (answer.status() == 400) {
            LOG.error("The wrapped secret id was opened before, or is too old. If nobody of us did, somebody else did:"
                    + " destroy this secret id in Vault and make another.");
        }
        String secret = require(answer).data().path("secret_id").asString("");
        if (secret.isEmpty()) {
            throw new VaultFault(Kind.GARBAGE, "unwrapped no secret id");
        }
        var role = new VaultCredentials.AppRole(wrapped.mount(), wrapped.roleId(), secret);
        credentials.set(role);
        return role;
    }

    private VaultToken lookedUp(String token) {
        VaultDriver own = vault.as(token);
        JsonNode data = require(own.read("auth/token/lookup-self")).data();
        long ttl = data.path("ttl").asLong(0);
        return VaultToken.of(own, ttl, clock.instant(), data.path("renewable").asBoolean(false), isRoot(data));
    }

    private static boolean isRoot(JsonNode described) {
        return described.path("policies").valueStream().anyMatch(policy -> "root".equals(policy.asString("")));
    }

    /** Wrong credentials are 400, like much else, and a token that is none is 403: here both mean the same. */
    private static VaultAnswer require(VaultAnswer answer) {
        VaultRules.fault(answer).ifPresent(kind -> {
            boolean refused = answer.status() == 400 || answer.status() == 403;
            throw new VaultFault(refused ? Kind.LOGIN_REFUSED : kind, "login, status " + answer.status());
        });
        return answer;
    }
}
