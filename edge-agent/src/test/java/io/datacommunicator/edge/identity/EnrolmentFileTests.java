package io.datacommunicator.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnrolmentFileTests {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant SINCE = Instant.parse("2026-01-10T02:30:00Z");

    @TempDir
    Path directory;

    private EnrolmentFile file;

    @BeforeEach
    void begin() {
        file = new EnrolmentFile(directory.resolve("agent"), RANDOM);
    }

    private static Enrolment enrolment(String token) {
        return new Enrolment(DeviceKey.fresh(RANDOM), token, URI.create("https://platform.example"), SINCE);
    }

    private Path path() {
        return directory.resolve("agent/enrolment.json");
    }

    @Test
    void nothingIsKeptAtFirst() throws Exception {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void whatWasKeptIsReadAgain() throws Exception {
        var kept = enrolment("a-token");
        file.keep(kept);

        var read = file.read().orElseThrow();
        assertThat(read.key().publicJwk()).isEqualTo(kept.key().publicJwk());
        assertThat(read.key().thumbprint()).isEqualTo(kept.key().thumbprint());
        assertThat(read.refreshToken()).isEqualTo("a-token");
        assertThat(read.platform()).isEqualTo(kept.platform());
        assertThat(read.since()).isEqualTo(SINCE);
    }

    @Test
    void aNewEnrolmentTakesThePlaceOfTheOldAndLeavesNothingElse() throws Exception {
        file.keep(enrolment("old"));
        file.keep(enrolment("new"));

        assertThat(file.read().orElseThrow().refreshToken()).isEqualTo("new");
        try (var files = Files.list(path().getParent())) {
            assertThat(files).containsExactly(path());
        }
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        file.keep(enrolment("a-token"));
        assertThat(Files.getPosixFilePermissions(path())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws Exception {
        file.keep(enrolment("a-token"));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(IOException.class).isThrownBy(file::read).withMessageContaining("mode 600");
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedWithoutQuotingIt() throws Exception {
        file.keep(enrolment("a-token"));
        for (var content : new String[] {"", "hush", "{\"key\":{\"kty\":\"hush\"}}", "{\"refreshToken\":\"hush\"}"}) {
            Files.writeString(path(), content);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(file::read)
                    .withMessage("enrolment.json does not hold an enrolment; delete it and say enroll")
                    .withNoCause();
        }
    }

    @Test
    void nothingShowsItsSecrets() {
        assertThat(enrolment("hush").toString()).isEqualTo("Enrolment");
        assertThat(DeviceKey.fresh(RANDOM).toString()).isEqualTo("DeviceKey");
    }
}
