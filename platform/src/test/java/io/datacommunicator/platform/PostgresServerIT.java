package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    private final List<AutoCloseable> running = new ArrayList<>();

    @TempDir
    Path home;

    @AfterEach
    void stopEverything() throws Exception {
        for (var server : running.reversed()) {
            server.close();
        }
    }

    @Test
    void newDirectoryIsFilledAndARestartKeepsTheData() throws Exception {
        try (var server = PostgresServer.start(home, 0, new SecureRandom());
                var owner = connect(server, DatabaseRole.OWNER)) {
            execute(owner, "CREATE TABLE kept (word text)");
            execute(owner, "INSERT INTO kept VALUES ('kept')");
        }
        var server = start();
        try (var owner = connect(server, DatabaseRole.OWNER)) {
            assertThat(strings(owner, "SELECT word FROM kept")).containsExactly("kept");
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAfterIt() throws Exception {
        Process child = child();
        assertThat(firstLine(child)).isEqualTo("stored");
        child.destroyForcibly().waitFor();
        long orphan = processId();
        assertThat(ProcessHandle.of(orphan)).as("the server outlives its JVM").isPresent();

        var server = start();

        assertThat(processId()).isNotEqualTo(orphan);
        try (var owner = connect(server, DatabaseRole.OWNER)) {
            assertThat(strings(owner, "SELECT word FROM stored")).containsExactly("stored");
        }
    }

    @Test
    void serverOfALivingPlatformIsLeftAlone() throws Exception {
        Process child = child();
        running.add(() -> child.destroyForcibly().waitFor());
        assertThat(firstLine(child)).isEqualTo("stored");
        long living = processId();

        assertThatThrownBy(() -> PostgresServer.start(home, 0, new SecureRandom()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another platform is running");

        assertThat(processId()).isEqualTo(living);
        child.destroyForcibly().waitFor();
        start();
    }

    @Test
    void processIdOfSomebodyElseIsNotStopped() throws Exception {
        start().close();
        running.clear();
        Files.writeString(
                home.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (var owner = connect(start(), DatabaseRole.OWNER)) {
            assertThat(strings(owner, "SELECT 'alive'")).containsExactly("alive");
        }
    }

    @Test
    void halfAFirstStartLeavesNothingBehind() throws Exception {
        Files.createDirectories(home.resolve("data.new"));
        Files.writeString(home.resolve("data.new/postgresql.conf"), "half");

        try (var owner = connect(start(), DatabaseRole.OWNER)) {
            assertThat(strings(owner, "SELECT current_database()")).containsExactly(PostgresServer.DATABASE);
        }
        assertThat(home.resolve("data.new")).doesNotExist();
    }

    @Test
    void whatIsAcknowledgedIsOnDisk() throws Exception {
        var server = start();
        try (var superuser = connect(server, DatabaseRole.SUPERUSER)) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(strings(superuser, "SHOW " + setting)).as(setting).containsExactly("on");
            }
            assertThat(strings(superuser, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            assertThat(strings(superuser, "SHOW unix_socket_directories")).containsExactly("");
        }
    }

    @Test
    void nobodyComesInWithoutAPassword() throws Exception {
        var server = start();

        for (var role : DatabaseRole.values()) {
            assertThatThrownBy(() -> connect(server, role, "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(server, role, "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(Files.readString(home.resolve("data/pg_hba.conf")).lines().filter(line -> !line.startsWith("#")))
                .noneMatch(line -> line.contains("trust"))
                .anyMatch(line -> line.contains("scram-sha-256"));
    }

    @Test
    void passwordsAreForOurselves() throws Exception {
        start();

        Set<?> permissions = Files.getPosixFilePermissions(home.resolve("passwords"));
        assertThat(permissions).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(home.resolve("superuser")).doesNotExist();
        String passwords = Files.readString(home.resolve("passwords"));
        assertThat(passwords.lines().map(line -> line.split("=", 2)[1]))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void runtimeRoleOwnsNothingAndCannotPassRowSecurity() throws Exception {
        var server = start();

        try (var runtime = connect(server, DatabaseRole.RUNTIME)) {
            assertThat(strings(
                            runtime,
                            "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles"
                                    + " WHERE rolname = current_user"))
                    .containsExactly("f");
            assertThatThrownBy(() -> execute(runtime, "CREATE SCHEMA mine")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(runtime, "CREATE TABLE public.mine (word text)"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(runtime, "CREATE TEMPORARY TABLE mine (word text)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void takenPortIsSaidSo() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> PostgresServer.start(home, taken.getLocalPort(), new SecureRandom()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("platform.database.port");
        }
        start();
    }

    @Test
    void lostPasswordsAreNotMadeAnew() throws Exception {
        start().close();
        running.clear();
        Files.delete(home.resolve("passwords"));

        assertThatThrownBy(() -> PostgresServer.start(home, 0, new SecureRandom()))
                .isInstanceOf(IOException.class);
        assertThat(home.resolve("data/PG_VERSION")).exists();
    }

    private PostgresServer start() throws IOException {
        var server = PostgresServer.start(home, 0, new SecureRandom());
        running.add(server);
        return server;
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoringChild.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String firstLine(Process child) throws IOException {
        // The child's standard output also carries the log.
        try (var lines = child.inputReader()) {
            return lines.lines().filter("stored"::equals).findFirst().orElse("ended without storing");
        }
    }

    private long processId() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
    }

    private static Connection connect(PostgresServer server, DatabaseRole role) throws SQLException {
        return connect(server, role, server.password(role));
    }

    private static Connection connect(PostgresServer server, DatabaseRole role, String password) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + PostgresServer.DATABASE;
        return DriverManager.getConnection(url, role.sqlName(), password);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** Starts the server, stores a row, says so and waits to be killed. */
    static final class StoringChild {
        private StoringChild() {}

        public static void main(String[] arguments) throws Exception {
            var server = PostgresServer.start(Path.of(arguments[0]), 0, new SecureRandom());
            try (var owner = connect(server, DatabaseRole.OWNER)) {
                execute(owner, "CREATE TABLE stored (word text)");
                execute(owner, "INSERT INTO stored VALUES ('stored')");
            }
            System.out.println("stored");
            Thread.currentThread().join();
        }
    }
}
