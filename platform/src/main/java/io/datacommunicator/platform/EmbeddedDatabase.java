package io.datacommunicator.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Says where the database is before anything asks. {@code spring.r2dbc.url} is obeyed; {@code DATABASE_URL} names a
 * server of the operator's, {@code DATABASE_JOB_URL} the role of the scheduler, and {@code DATABASE_OWNER_URL} the role
 * that migrates it (without it nothing is migrated);
 * otherwise a {@link PostgresServer} starts in {@code platform.data-directory} and stops after the last application
 * context. Where there is no data directory either, as in tests of a part, there is no database.
 */
final class EmbeddedDatabase implements EnvironmentPostProcessor, Ordered {
    private static final Map<Path, PostgresServer> RUNNING = new ConcurrentHashMap<>();

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.r2dbc.url")) {
            return;
        }
        String external = environment.getProperty("DATABASE_URL");
        String dataDirectory = environment.getProperty("platform.data-directory");
        if (external != null) {
            add(
                    environment,
                    DatabaseAddress.parse("DATABASE_URL", external),
                    given(environment, "DATABASE_JOB_URL"),
                    given(environment, "DATABASE_OWNER_URL"));
        } else if (dataDirectory != null) {
            int port = environment.getProperty("platform.database.port", Integer.class, 0);
            PostgresServer server = running(Path.of(dataDirectory, "postgres"), port);
            add(
                    environment,
                    address(server, DatabaseRole.RUNTIME),
                    address(server, DatabaseRole.JOB),
                    address(server, DatabaseRole.OWNER));
        }
    }

    private static PostgresServer running(Path directory, int port) {
        return RUNNING.computeIfAbsent(directory.toAbsolutePath().normalize(), home -> start(home, port));
    }

    private static PostgresServer start(Path home, int port) {
        try {
            PostgresServer server = PostgresServer.start(home, port, new SecureRandom());
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded database does not start: " + failed.getMessage(), failed);
        }
    }

    private static void stop(PostgresServer server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DatabaseAddress address(PostgresServer server, DatabaseRole role) {
        return DatabaseAddress.of(server.port(), PostgresServer.DATABASE, role, server.password(role));
    }

    private static @Nullable DatabaseAddress given(ConfigurableEnvironment environment, String name) {
        String address = environment.getProperty(name);
        return address == null ? null : DatabaseAddress.parse(name, address);
    }

    private static void add(
            ConfigurableEnvironment environment,
            DatabaseAddress runtime,
            @Nullable DatabaseAddress job,
            @Nullable DatabaseAddress owner) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.r2dbc.url", runtime.reactiveUrl());
        properties.put("spring.r2dbc.username", runtime.user());
        properties.put("spring.r2dbc.password", runtime.password());
        if (job != null) {
            properties.put("platform.jobs.url", job.blockingUrl());
            properties.put("platform.jobs.user", job.user());
            properties.put("platform.jobs.password", job.password());
        }
        if (owner == null) {
            properties.put("spring.flyway.enabled", false);
        } else {
            properties.put("spring.flyway.url", owner.blockingUrl());
            properties.put("spring.flyway.user", owner.user());
            properties.put("spring.flyway.password", owner.password());
        }
        environment.getPropertySources().addLast(new MapPropertySource("database", properties));
    }
}
