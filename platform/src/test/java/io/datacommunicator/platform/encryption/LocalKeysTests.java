package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.encryption.TransitKeys.NewDataKey;
import io.datacommunicator.platform.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class LocalKeysTests {
    private static final String PASSWORD = "correct horse battery";
    private static final String NAME = "o-00000000-0000-4000-8000-000000000001";
    private static final String OTHER = "o-00000000-0000-4000-8000-000000000002";

    @TempDir
    Path folder;

    private LocalKeys keys;

    @BeforeEach
    void open() {
        keys = open(PASSWORD);
    }

    @Test
    void whatWasWrappedOpensAfterARestart() {
        NewDataKey made = make(NAME);

        assertThat(open(PASSWORD).unwrap(NAME, made.wrapped()).block()).isEqualTo(made.plain());
    }

    @Test
    void creatingAgainChangesNothing() {
        NewDataKey made = make(NAME);
        keys.create(NAME).block();

        assertThat(keys.unwrap(NAME, made.wrapped()).block()).isEqualTo(made.plain());
    }

    @Test
    void wrongPasswordOpensNothingAndIsNotRepeated() {
        make(NAME);

        assertThatThrownBy(() -> open("another password"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot open the local key store")
                .hasMessageNotContaining("another password");
    }

    @Test
    void deletedKeyOpensNothing() {
        NewDataKey made = make(NAME);
        keys.delete(NAME).block();

        assertViolated(NAME, made.wrapped());
        assertThatThrownBy(() -> keys.newDataKey(NAME).block()).isInstanceOf(Failure.IntegrityViolated.class);
        keys.create(NAME).block();
        assertViolated(NAME, made.wrapped());
    }

    @Test
    void deletingWhatIsNotThereIsNoError() {
        keys.delete(NAME).block();

        assertThat(folder.resolve(NAME + ".key")).doesNotExist();
    }

    @Test
    void anotherNameDoesNotUnwrap() throws IOException {
        NewDataKey made = make(NAME);
        make(OTHER);

        assertViolated(OTHER, made.wrapped());
        Files.copy(folder.resolve(NAME + ".key"), folder.resolve("moved.key"));
        assertViolated("moved", made.wrapped());
    }

    @Test
    void changedFileIsFound() throws IOException {
        NewDataKey made = make(NAME);
        Path file = folder.resolve(NAME + ".key");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertViolated(NAME, made.wrapped());
    }

    @Test
    void makersAtTheSameTimeGetOneKey() {
        for (int round = 0; round < 20; round++) {
            String name = "o-" + UUID.randomUUID();
            List<NewDataKey> made = Flux.range(0, 8)
                    .flatMap(number ->
                            keys.create(name).then(keys.newDataKey(name)).subscribeOn(Schedulers.boundedElastic()))
                    .collectList()
                    .block();

            assertThat(made)
                    .hasSize(8)
                    .allSatisfy(key ->
                            assertThat(keys.unwrap(name, key.wrapped()).block()).isEqualTo(key.plain()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../escape", "a/b", "O-1", "root.p12", "name with space", "ü", "o-1", "a\0b"})
    void badNamesAreRefused(String name) {
        assertThatThrownBy(() -> keys.create(name).block())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a key name");
        assertThatThrownBy(() -> keys.delete(name).block()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filesAreForOurselvesAndShowNoKey() throws IOException {
        NewDataKey made = make(NAME);

        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
        assertThat(made.wrapped()).hasSizeLessThan(512);
        assertThat(HexFormat.of().formatHex(made.wrapped()))
                .doesNotContain(HexFormat.of().formatHex(made.plain().copy()));
        assertThat(made.plain()).hasToString("SecretBytes");
    }

    private NewDataKey make(String name) {
        return keys.create(name).then(keys.newDataKey(name)).block();
    }

    private LocalKeys open(String password) {
        return LocalKeys.in(folder, password.toCharArray(), new SecureRandom());
    }

    private void assertViolated(String name, byte[] wrapped) {
        assertThatThrownBy(() -> keys.unwrap(name, wrapped).block()).isInstanceOf(Failure.IntegrityViolated.class);
    }
}
