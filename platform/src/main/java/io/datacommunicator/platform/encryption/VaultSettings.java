package io.datacommunicator.platform.encryption;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The HashiCorp Vault that keeps the named keys; without an address there is none. Never logged.
 *
 * @param address https, or http on loopback
 * @param mount where the transit engine is
 * @param appRoleMount where AppRole is
 * @param roleId of the role that serves requests, with its secret id or a wrapping token that holds one
 * @param token instead of a role, for development
 * @param jobs the role that makes, rotates and ends keys; a platform without one leaves that to another
 * @param certificates PEM file of the authorities that Vault's certificate may come from, instead of Java's
 * @param timeout of one attempt
 * @param concurrent calls at a time
 */
@ConfigurationProperties("platform.vault")
record VaultSettings(
        @Nullable URI address,
        @DefaultValue("transit") String mount,
        @DefaultValue("approle") String appRoleMount,
        @Nullable String roleId,
        @Nullable String secretId,
        @Nullable String wrappedSecretId,
        @Nullable String token,
        @Nullable Jobs jobs,
        @Nullable Path certificates,
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("64") int concurrent) {
    VaultSettings {
        requireMount("platform.vault.mount", mount);
        requireMount("platform.vault.app-role-mount", appRoleMount);
        if (address != null) {
            requireSafe(address);
            requireOne("platform.vault", roleId, secretId, wrappedSecretId, token);
        }
        if (timeout.toMillis() < 100 || timeout.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("platform.vault.timeout must be 100 ms to 10 s");
        }
        if (concurrent < 1) {
            throw new IllegalArgumentException("platform.vault.concurrent must be positive");
        }
    }

    URI requireAddress() {
        return Objects.requireNonNull(address, "platform.vault.address");
    }

    VaultCredentials credentials() {
        return of(roleId, secretId, wrappedSecretId, token);
    }

    Optional<VaultCredentials> jobCredentials() {
        return Optional.ofNullable(jobs)
                .map(role -> of(role.roleId(), role.secretId(), role.wrappedSecretId(), role.token()));
    }

    private VaultCredentials of(
            @Nullable String role, @Nullable String secret, @Nullable String wrapped, @Nullable String plain) {
        if (plain != null) {
            return new VaultCredentials.Token(plain);
        }
        String id = Objects.requireNonNull(role);
        return secret != null
                ? new VaultCredentials.AppRole(appRoleMount, id, secret)
                : new VaultCredentials.WrappedAppRole(appRoleMount, id, Objects.requireNonNull(wrapped));
    }

    private static void requireSafe(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), "");
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        boolean plain = "http".equals(address.getScheme()) && loopback;
        boolean bare = Objects.requireNonNullElse(address.getPath(), "").isEmpty()
                && address.getQuery() == null
                && address.getFragment() == null
                && address.getUserInfo() == null;
        if (host.isEmpty() || !bare || !(plain || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "platform.vault.address must be https://host:port, or http on loopback, and nothing behind it");
        }
    }

    private static void requireMount(String property, String mount) {
        if (!mount.matches("[a-z0-9][a-z0-9_-]{0,62}(/[a-z0-9][a-z0-9_-]{0,62}){0,3}")) {
            throw new IllegalArgumentException(property + " must be a path of lower-case letters, digits, - and _");
        }
    }

    private static void requireOne(
            String prefix,
            @Nullable String role,
            @Nullable String secret,
            @Nullable String wrapped,
            @Nullable String token) {
        long ways = Stream.of(secret, wrapped, token).filter(Objects::nonNull).count();
        boolean complete = token == null ? role != null : role == null;
        if (ways != 1 || !complete) {
            throw new IllegalArgumentException(
                    prefix + " needs role-id with either secret-id or wrapped-secret-id, or token alone");
        }
    }

    @Override
    public String toString() {
        return "VaultSettings";
    }

    /** The role for jobs. */
    record Jobs(
            @Nullable String roleId,
            @Nullable String secretId,
            @Nullable String wrappedSecretId,
            @Nullable String token) {
        Jobs {
            requireOne("platform.vault.jobs", roleId, secretId, wrappedSecretId, token);
        }

        @Override
        public String toString() {
            return "Jobs";
        }
    }
}
