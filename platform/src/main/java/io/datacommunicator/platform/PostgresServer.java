package io.datacommunicator.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own in one directory: {@code bin} (unpacked programs), {@code data}, {@code passwords} and
 * {@code lock}. What it acknowledged is on disk. It listens on the loopback address alone and lets nobody in without a
 * password, from its first moment on. A server that outlived a killed JVM is stopped before the next start; a server of
 * a living JVM is left alone and the start fails.
 */
final class PostgresServer implements AutoCloseable {
    static final String DATABASE = "datacommunicator";
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(1);
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"),
            Map.entry("log_filename", "postgres-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_truncate_on_rotation", "on"),
            // The log is in nobody's threat model but ours: no statements, no values.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;
    private final DatabasePasswords passwords;

    private PostgresServer(FileChannel lockFile, EmbeddedPostgres postgres, DatabasePasswords passwords) {
        this.lockFile = lockFile;
        this.postgres = postgres;
        this.passwords = passwords;
    }

    /** @param port 0 for any free one */
    static PostgresServer start(Path directory, int port, RandomGenerator random) throws IOException {
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Path home = Files.createDirectories(directory, onlyUs).toRealPath();
        FileChannel lockFile = lock(home);
        try {
            new OrphanedServer(home.resolve("bin"), home.resolve("data")).stop();
            int freePort = free(port);
            DatabasePasswords passwords = initialised(home, freePort, random);
            EmbeddedPostgres postgres = launch(home, home.resolve("data"), freePort, passwords);
            return new PostgresServer(lockFile, postgres, passwords);
        } catch (IOException | RuntimeException failed) {
            lockFile.close();
            throw failed;
        }
    }

    int port() {
        return postgres.getPort();
    }

    String password(DatabaseRole role) {
        return passwords.of(role);
    }

    @Override
    public void close() throws IOException {
        try (lockFile) {
            postgres.close();
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("lock"), CREATE, WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("another platform is running on the data in " + home);
        }
        return channel;
    }

    private static int free(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new IOException("port " + port + " (platform.database.port) is taken by another program", taken);
        }
    }

    /** Fills a directory beside the real one and renames it at the end: half a first start leaves nothing behind. */
    private static DatabasePasswords initialised(Path home, int port, RandomGenerator random) throws IOException {
        Path file = home.resolve("passwords");
        Path data = home.resolve("data");
        if (Files.exists(data)) {
            return DatabasePasswords.load(file);
        }
        Path unfinished = home.resolve("data.new");
        new OrphanedServer(home.resolve("bin"), unfinished).stop();
        FileSystemUtils.deleteRecursively(unfinished);
        DatabasePasswords passwords = DatabasePasswords.loadOrCreate(file, random);
        try (var postgres = launch(home, unfinished, port, passwords);
                var superuser = postgres.getPostgresDatabase().getConnection()) {
            var setup = new DatabaseSetup(superuser);
            setup.createRoles(passwords::of);
            setup.createDatabase(DATABASE, "template0");
        } catch (SQLException failed) {
            throw new IOException("the new database cannot be set up", failed);
        }
        Files.move(unfinished, data, ATOMIC_MOVE);
        return passwords;
    }

    private static EmbeddedPostgres launch(Path home, Path data, int port, DatabasePasswords passwords)
            throws IOException {
        Path superuserPassword = home.resolve("superuser");
        DatabasePasswords.writeForOurselves(superuserPassword, passwords.of(DatabaseRole.SUPERUSER) + "\n");
        try {
            var builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(home.resolve("bin").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(LONGEST_RECOVERY)
                    // The library hands "locale" options to initdb as they are; its own trust comes before and loses.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", superuserPassword.toString())
                    .setConnectConfig("password", passwords.of(DatabaseRole.SUPERUSER));
            CONFIGURATION.forEach(builder::setServerConfig);
            return builder.start();
        } finally {
            Files.delete(superuserPassword);
        }
    }
}
