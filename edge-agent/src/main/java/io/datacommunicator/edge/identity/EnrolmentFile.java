package io.datacommunicator.edge.identity;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the enrolment in {@code enrolment.json}, which only its owner may read. The file is replaced whole: after a power
 * cut it holds the old enrolment or the new one, and what {@link #keep} returned from is on disk.
 */
public final class EnrolmentFile {

    private static final String NAME = "enrolment.json";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final SecureRandom random;

    public EnrolmentFile(Path directory, SecureRandom random) {
        this.file = directory.resolve(NAME);
        this.random = random;
    }

    /** What is kept; a file that others may read, or that is none of ours, is refused. */
    public Optional<Enrolment> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(NAME + " may be read by others; it must have mode 600");
        }
        try {
            var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            return Optional.of(new Enrolment(
                    DeviceKey.parse(member(json, "key").toString(), random),
                    text(json, "refreshToken"),
                    URI.create(text(json, "platform")),
                    Instant.parse(text(json, "since"))));
        } catch (JsonParseException
                | ParseException
                | DateTimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            // Without the cause: its message may quote the file.
            throw new IOException(NAME + " does not hold an enrolment; delete it and say enroll");
        }
    }

    public void keep(Enrolment enrolment) throws IOException {
        var json = new JsonObject();
        json.add("key", JsonParser.parseString(enrolment.key().privateJwk()));
        json.addProperty("refreshToken", enrolment.refreshToken());
        json.addProperty("platform", enrolment.platform().toString());
        json.addProperty("since", enrolment.since().toString());
        var directory = Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished =
                Files.createTempFile(directory, NAME, ".unfinished", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(json.toString().getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        // The new name is on disk only when the directory is.
        try (var names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString();
    }

    private static JsonElement member(JsonObject json, String name) {
        if (!json.has(name)) {
            throw new IllegalStateException("incomplete");
        }
        return json.get(name);
    }
}
