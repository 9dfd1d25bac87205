package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.DatabaseSetup;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A fresh, migrated database on a PostgreSQL that all tests of this JVM share, with the roles of the real one. Nothing
 * of it survives the JVM. Use one for each test class, made by {@link #fresh}.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "migrated";
    private static final String PASSWORD = "test";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        create(SERVER, name, TEMPLATE);
        return new TestDatabase(name);
    }

    /** The role that serves requests: row-level security is in force. */
    public ConnectionFactory runtime() {
        return connections(DatabaseRole.RUNTIME);
    }

    /** The role that owns the schemas, for looking at what is really there. */
    public ConnectionFactory owner() {
        return connections(DatabaseRole.OWNER);
    }

    public ConnectionFactory job() {
        return connections(DatabaseRole.JOB);
    }

    /** For whatever wants JDBC. */
    public String jdbcUrl(DatabaseRole role) {
        return jdbcUrl(SERVER, name, role);
    }

    /** What a Spring test sets, as in {@code @DynamicPropertySource}. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.r2dbc.url",
                "r2dbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                "spring.r2dbc.username",
                DatabaseRole.RUNTIME.sqlName(),
                "spring.r2dbc.password",
                PASSWORD,
                "platform.jobs.url",
                "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                "platform.jobs.user",
                DatabaseRole.JOB.sqlName(),
                "platform.jobs.password",
                PASSWORD,
                "spring.flyway.url",
                "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                "spring.flyway.user",
                DatabaseRole.OWNER.sqlName(),
                "spring.flyway.password",
                PASSWORD);
    }

    private ConnectionFactory connections(DatabaseRole role) {
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(SERVER.getPort())
                .database(name)
                .username(role.sqlName())
                .password(PASSWORD)
                .forceBinary(true)
                .build());
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
            try (var superuser = server.getPostgresDatabase().getConnection()) {
                new DatabaseSetup(superuser).createRoles(role -> PASSWORD);
            }
            create(server, TEMPLATE, "template0");
            Flyway.configure()
                    .dataSource(jdbcUrl(server, TEMPLATE, DatabaseRole.OWNER), null, null)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the test database cannot be set up", failed);
        }
    }

    private static void create(EmbeddedPostgres server, String name, String template) {
        try (var superuser = server.getPostgresDatabase().getConnection()) {
            new DatabaseSetup(superuser).createDatabase(name, template);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database " + name, failed);
        }
    }

    private static String jdbcUrl(EmbeddedPostgres server, String name, DatabaseRole role) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?user=" + role.sqlName() + "&password="
                + PASSWORD;
    }
}
