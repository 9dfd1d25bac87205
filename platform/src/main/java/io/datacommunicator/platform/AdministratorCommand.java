package io.datacommunicator.platform;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.Administrators;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.encryption.KeyRotations;
import io.datacommunicator.platform.signin.KeyRotation;
import io.datacommunicator.schema.catalogue.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What {@code infra/admin} asks for: a second instance beside the running one does it and ends. The password comes on
 * standard input, so that it stands in no command line and no environment.
 */
@Component
@ConditionalOnProperty(AdministratorCommand.PROPERTY)
final class AdministratorCommand implements ApplicationRunner {
    static final String PROPERTY = "platform.command";
    private static final int SHORTEST_PASSWORD = 12;

    private final Environment environment;
    private final Administrators administrators;
    private final KeyRotation keys;
    private final KeyRotations rotations;
    private final Clock clock;

    AdministratorCommand(
            Environment environment,
            Administrators administrators,
            KeyRotation keys,
            KeyRotations rotations,
            Clock clock) {
        this.environment = environment;
        this.administrators = administrators;
        this.keys = keys;
        this.rotations = rotations;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        switch (environment.getRequiredProperty(PROPERTY)) {
            case "create-administrator" -> create(password());
            case "rotate-signing-key" -> Await.on(keys.now());
            case "rotate-named-keys" -> Await.on(rotations.orderAll());
            default -> throw new IllegalArgumentException("no such command");
        }
    }

    void create(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("the password needs at least " + SHORTEST_PASSWORD + " characters");
        }
        String language = environment.getProperty("platform.administrator.language", "en");
        Await.on(administrators.create(new NewHolder(
                environment.getProperty("platform.administrator.name", "Administrator"),
                environment.getRequiredProperty("platform.administrator.address"),
                password,
                Language.valueOf(language.toUpperCase(Locale.ROOT)),
                clock.instant())));
    }

    private static String password() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Objects.requireNonNullElse(input.readLine(), "");
    }
}
