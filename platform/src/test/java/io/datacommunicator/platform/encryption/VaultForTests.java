package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.testing.FakeVault;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A Vault that {@code infra/vault} has prepared, with the settings it printed. */
final class VaultForTests {
    private final Map<String, String> settings;

    private VaultForTests(Map<String, String> settings) {
        this.settings = settings;
    }

    static VaultForTests bootstrapped(FakeVault vault, String... options) {
        return bootstrapped(vault.address(), FakeVault.ROOT_TOKEN, options);
    }

    /** Names of its own for mounts and roles, so that a real server may be used again and again. */
    static VaultForTests bootstrapped(String address, String token, String... options) {
        String run = "test-" + UUID.randomUUID().toString().substring(0, 8);
        List<String> command = new ArrayList<>(List.of(
                root().resolve("infra/vault").toString(),
                "bootstrap",
                "--mount",
                run,
                "--app-role-mount",
                run + "-role",
                "--roles",
                run));
        command.addAll(List.of(options));
        return new VaultForTests(run(command, address, token));
    }

    private static Map<String, String> run(List<String> command, String address, String token) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("VAULT_ADDR", address);
            builder.environment().put("VAULT_TOKEN", token);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            return Arrays.stream(output.split("\n"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(VaultForTests::property, line -> line[1]));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The name of the environment variable, as Spring reads it. */
    private static String property(String[] line) {
        return line[0].toLowerCase(Locale.ROOT)
                .replace("platform_vault_jobs_", "platform.vault.jobs.")
                .replace("platform_vault_", "platform.vault.")
                .replace('_', '-');
    }

    VaultForTests with(String property, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(property, value);
        return new VaultForTests(more);
    }

    VaultForTests without(String prefix) {
        Map<String, String> less = new HashMap<>(settings);
        less.keySet().removeIf(property -> property.startsWith(prefix));
        return new VaultForTests(less);
    }

    Map<String, String> properties() {
        return settings;
    }

    String mount() {
        return settings.get("platform.vault.mount");
    }

    VaultSettings settings() {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("platform.vault", VaultSettings.class)
                .get();
    }

    VaultConnection connection(Clock clock) {
        return new VaultConnection(settings(), false, clock, new SimpleMeterRegistry()).checked(false);
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("infra/vault"))) {
            here = here.getParent();
        }
        return here;
    }
}
