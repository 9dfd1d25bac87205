package io.datacommunicator.platform.notice;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.UUID;

/** Writes letters into a folder, one file each, for developers; a file is there wholly or not at all. */
final class FileCarrier implements Carrier {
    private final Path folder;
    private final MailForm form;
    private final Clock clock;

    FileCarrier(Path folder, MailForm form, Clock clock) {
        this.folder = folder;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public OptionalInt carry(String mailAddress, Letter letter) {
        Instant now = clock.instant();
        try {
            var onlyUs = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, onlyUs);
            Path unfinished = folder.resolve(UUID.randomUUID() + ".new");
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                form.of(Session.getInstance(new Properties()), mailAddress, letter, now)
                        .writeTo(out);
            }
            String name = now.toString().replace(':', '-') + "-" + UUID.randomUUID() + ".eml";
            Files.move(unfinished, folder.resolve(name), ATOMIC_MOVE);
            return OptionalInt.empty();
        } catch (MessagingException unwritable) {
            return OptionalInt.of(553);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
