package io.datacommunicator.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The passwords of the embedded server's roles, in one file that only the platform's user can read. */
final class DatabasePasswords {
    private static final int BYTES = 24;

    private final Map<DatabaseRole, String> passwords;

    private DatabasePasswords(Map<DatabaseRole, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /** Reads the file; where there is none, makes new passwords and returns once they are on disk. */
    static DatabasePasswords loadOrCreate(Path file, RandomGenerator random) throws IOException {
        return Files.exists(file) ? load(file) : create(file, random);
    }

    /** @throws IllegalStateException if the file lacks a role */
    static DatabasePasswords load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var found = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (var role : DatabaseRole.values()) {
            String password = properties.getProperty(role.sqlName());
            if (password == null) {
                throw new IllegalStateException(file + " lacks the password of " + role.sqlName());
            }
            found.put(role, password);
        }
        return new DatabasePasswords(found);
    }

    private static DatabasePasswords create(Path file, RandomGenerator random) throws IOException {
        var made = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (var role : DatabaseRole.values()) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            made.put(role, HexFormat.of().formatHex(bytes));
        }
        String text = Arrays.stream(DatabaseRole.values())
                .map(role -> role.sqlName() + "=" + made.get(role) + "\n")
                .collect(Collectors.joining());
        writeForOurselves(file, text);
        return new DatabasePasswords(made);
    }

    /** Writes a file of mode 0600 that is either wholly there or not at all. */
    static void writeForOurselves(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(unfinished, Set.of(CREATE_NEW, WRITE), onlyUs)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(unfinished, file, ATOMIC_MOVE);
        try (var channel = FileChannel.open(file.resolveSibling(""), READ)) {
            channel.force(true);
        }
    }

    String of(DatabaseRole role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new IllegalStateException("no password of " + role.sqlName());
        }
        return password;
    }
}
