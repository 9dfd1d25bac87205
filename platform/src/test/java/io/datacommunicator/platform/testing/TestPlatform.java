package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.AskedEnrolment;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.ClaimCodes;
import io.datacommunicator.platform.communicator.Collected;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.platform.graphql.OpaqueIdConfiguration;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.page.Origins;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.throttle.Throttle;
import io.datacommunicator.schema.catalogue.Language;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Controller;

/**
 * Everything behind the web: doors, keys and features on a fresh database under the runtime role, without HTTP, sign-in
 * or GraphQL. Close it.
 */
public final class TestPlatform implements AutoCloseable {
    /** When tests happen. */
    public static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    /** When accounts of tests were made. */
    public static final Instant SINCE = Instant.parse("2025-12-01T00:00:00Z");

    private static final String PASSWORD = "correct horse battery";

    private final TestDatabase database;
    private final ConnectionPool pool;
    private final Path dataDirectory;
    private final AnnotationConfigApplicationContext context;

    private TestPlatform(TestDatabase database, int connections, Clock clock, Map<String, Object> settings) {
        this.database = database;
        this.pool = new ConnectionPool(ConnectionPoolConfiguration.builder(database.runtime())
                .initialSize(1)
                .maxSize(connections)
                .build());
        this.dataDirectory = newDirectory();
        this.context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "platform.data-directory",
                                dataDirectory.toString(),
                                "platform.keys.password",
                                PASSWORD,
                                "platform.jobs.url",
                                database.jdbcUrl(DatabaseRole.JOB),
                                // Tests do queued work when they say so.
                                "platform.jobs.enabled",
                                "false")));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("of the test", settings));
        context.registerBean(ConnectionFactory.class, () -> pool);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Throttle.class, () -> new Throttle(clock));
        context.registerBean(BatchLoaderRegistry.class, () -> new DefaultBatchLoaderRegistry());
        context.registerBean(
                Origins.class,
                () -> new Origins(URI.create("https://platform.example"), URI.create("https://site.example")));
        context.register(Parts.class);
        context.refresh();
    }

    public static TestPlatform fresh() {
        return new TestPlatform(TestDatabase.fresh(), 8, Clock.fixed(NOW, ZoneOffset.UTC), Map.of());
    }

    /** With so few connections that whoever holds two at once waits for ever. */
    public static TestPlatform withConnections(int connections) {
        return new TestPlatform(TestDatabase.fresh(), connections, Clock.fixed(NOW, ZoneOffset.UTC), Map.of());
    }

    /** With a clock of the test's own. */
    public static TestPlatform with(Clock clock) {
        return with(clock, Map.of());
    }

    /** With settings of the test's own, as of a Vault. */
    public static TestPlatform with(Clock clock, Map<String, Object> settings) {
        return new TestPlatform(TestDatabase.fresh(), 8, clock, settings);
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    /** The holder of a new account. */
    public Caller.Person holder(String name) {
        var opened = Objects.requireNonNull(part(Accounts.class)
                .open(new NewHolder(name, name + "@example.com", PASSWORD, Language.EN, SINCE))
                .block());
        return ProofsForTests.person(opened.holder(), opened.account());
    }

    /** A communicator newly enrolled in the account of this holder. */
    public Caller.Device communicator(Caller.Person holder) {
        byte[] key = new byte[32];
        new Random(holder.hashCode()).nextBytes(key);
        String thumbprint = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        enrol(claimCode(holder), thumbprint);
        return Objects.requireNonNull(
                part(Callers.class).communicator(thumbprint).block());
    }

    /** A code with which a box can enrol into the account of this holder. */
    public String claimCode(Caller.Person holder) {
        return Objects.requireNonNull(part(ClaimCodes.class)
                        .create(holder, 1, 1, Schedule.STANDARD)
                        .block())
                .codes()
                .getFirst();
    }

    /** Enrols a box with the key of this thumbprint; its refresh token. */
    public String enrol(String claimCode, String thumbprint) {
        Enrolments enrolments = part(Enrolments.class);
        AskedEnrolment asked = Objects.requireNonNull(enrolments
                .claim(thumbprint, new BoxFacts("00:1b:44:11:3a:b7", "Lobby"), claimCode)
                .block());
        Collected collected = enrolments.collect(asked.deviceCode(), thumbprint).block();
        return ((Collected.Enrolled) Objects.requireNonNull(collected)).refreshToken();
    }

    /** An access token of a person who has just signed in with a password. */
    public Jwt token(LoginId login) {
        return token(login, "admin-ui", "pwd");
    }

    public Jwt token(LoginId login, String client, String... methods) {
        SessionId session = Objects.requireNonNull(part(Sessions.class)
                .begin(login, Instant.now(), Device.of("Firefox", "203.0.113.0"))
                .block());
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(login.value().toString())
                .claim("kind", "login")
                .claim("client_id", client)
                .claim("sid", session.value().toString())
                .claim("auth_time", Instant.now())
                .claim("amr", List.of(methods))
                .build();
    }

    @Override
    public void close() {
        context.close();
        pool.dispose();
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("platform");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ComponentScan(
            basePackages = {
                "io.datacommunicator.platform.access",
                "io.datacommunicator.platform.encryption",
                "io.datacommunicator.platform.audit",
                "io.datacommunicator.platform.job",
                "io.datacommunicator.platform.notice",
                "io.datacommunicator.platform.account",
                "io.datacommunicator.platform.communicator",
                "io.datacommunicator.platform.machine",
                "io.datacommunicator.platform.session",
                "io.datacommunicator.platform.sharing",
                "io.datacommunicator.platform.signin.authorization",
                "io.datacommunicator.platform.signin.key",
                "io.datacommunicator.platform.telemetry"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class))
    @Import(OpaqueIdConfiguration.class)
    @ConfigurationPropertiesScan({
        "io.datacommunicator.platform.account",
        "io.datacommunicator.platform.encryption",
        "io.datacommunicator.platform.job",
        "io.datacommunicator.platform.machine",
        "io.datacommunicator.platform.notice",
        "io.datacommunicator.platform.telemetry"
    })
    @EnableConfigurationProperties
    static class Parts {}
}
