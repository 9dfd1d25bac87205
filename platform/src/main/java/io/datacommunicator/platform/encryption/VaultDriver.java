package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import io.github.jopenlibs.vault.EnvironmentLoader;
import io.github.jopenlibs.vault.Vault;
import io.github.jopenlibs.vault.VaultConfig;
import io.github.jopenlibs.vault.VaultException;
import io.github.jopenlibs.vault.response.LogicalResponse;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one class that knows the Vault driver: three calls under one token, each of which waits, and yields Vault's answer
 * whatever its status, or throws {@link VaultFault} where there was none. Safe for many threads, because its
 * configuration never changes: another token is another {@code VaultDriver} over the same HTTP client.
 *
 * <p>What it keeps away: the driver's guess of a key-value engine, which spoils transit paths; an HTTP client for each
 * call; waiting for ever; tokens and addresses of the environment and of {@code ~/.vault-token}; repeated calls; TLS 1.2
 * only; exceptions for some statuses, and with whole answers in their messages; a lost interrupt.
 */
final class VaultDriver {
    private static final String BODY = "\nResponse body: ";

    private final URI address;
    private final HttpClient client;
    private final Duration timeout;
    private final Vault vault;

    VaultDriver(URI address, HttpClient client, Duration timeout, @Nullable String token) {
        this.address = address;
        this.client = client;
        this.timeout = timeout;
        try {
            VaultConfig config = new VaultConfig()
                    .environmentLoader(new NoEnvironment())
                    .address(address.toString())
                    .engineVersion(1)
                    .readTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())))
                    .httpClient(client);
            this.vault = Vault.create((token == null ? config : config.token(token)).build());
        } catch (VaultException broken) {
            throw new IllegalStateException("the Vault driver cannot be set up", broken);
        }
    }

    VaultDriver as(String token) {
        return new VaultDriver(address, client, timeout, token);
    }

    VaultAnswer read(String path) {
        return answer(() -> vault.logical().read(path));
    }

    /** Lists and maps in the body must be of the driver's own JSON types. */
    VaultAnswer write(String path, Map<String, Object> body) {
        return answer(() -> vault.logical().write(path, body));
    }

    VaultAnswer delete(String path) {
        return answer(() -> vault.logical().delete(path));
    }

    private static VaultAnswer answer(Call call) {
        try {
            var response = call.run().getRestResponse();
            return VaultAnswer.of(response.getStatus(), response.getBody());
        } catch (VaultException refused) {
            if (refused.getHttpStatusCode() != 0) {
                return VaultAnswer.of(refused.getHttpStatusCode(), body(refused));
            }
            throw unanswered(refused);
        }
    }

    /** For some statuses the driver has the answer nowhere but in its message. */
    private static byte[] body(VaultException refused) {
        String message = String.valueOf(refused.getMessage());
        int start = message.indexOf(BODY);
        return start < 0
                ? new byte[0]
                : message.substring(start + BODY.length()).getBytes(StandardCharsets.UTF_8);
    }

    private static VaultFault unanswered(VaultException refused) {
        Throwable cause = refused;
        for (Throwable deeper = refused; deeper != null; deeper = deeper.getCause()) {
            cause = deeper;
        }
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new VaultFault(Kind.UNREACHABLE, cause.getClass().getSimpleName());
    }

    private interface Call {
        LogicalResponse run() throws VaultException;
    }

    /** A stray token of a developer is not ours. */
    private static final class NoEnvironment extends EnvironmentLoader {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("NullAway") // the driver asks for null where there is nothing
        public String loadVariable(String name) {
            return null;
        }
    }
}
