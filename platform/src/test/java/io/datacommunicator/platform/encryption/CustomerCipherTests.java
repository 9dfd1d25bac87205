package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.AccountId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerCipherTests {
    private static final KeySettings SETTINGS = new KeySettings("correct horse battery", 100, Duration.ofDays(90));

    @TempDir
    Path folder;

    private final AccountScope alice = ProofsForTests.account(new AccountId(UUID.randomUUID()));
    private final AccountScope bob = ProofsForTests.account(new AccountId(UUID.randomUUID()));
    private final Binding place =
            Binding.of("customer.account.link", alice.account().value());

    private LocalKeys transit;
    private CustomerCipher cipher;
    private WrappedKey keyOfAlice;
    private byte[] sealed;

    @BeforeEach
    void seal() {
        transit = LocalKeys.in(folder, SETTINGS.password().toCharArray(), new SecureRandom());
        cipher = cipher();
        keyOfAlice = KeysForTests.make(transit, 'c', alice.account().value());
        sealed = cipher.seal(alice, keyOfAlice, place, new Note("rosebud")).block();
    }

    @Test
    void whatWasSealedOpensAlsoAfterARestart() {
        assertThat(cipher.open(alice, keyOfAlice, place, sealed, Note.class).block())
                .isEqualTo(new Note("rosebud"));
        assertThat(cipher().open(alice, keyOfAlice, place, sealed, Note.class).block())
                .isEqualTo(new Note("rosebud"));
    }

    @Test
    void sealerSealsTheSame() {
        byte[] atOnce = cipher.sealer(alice, keyOfAlice).block().seal(place, new Note("at once"));

        assertThat(cipher.open(alice, keyOfAlice, place, atOnce, Note.class).block())
                .isEqualTo(new Note("at once"));
    }

    @Test
    void keyOfAnotherAccountDoesNotOpen() {
        WrappedKey keyOfBob = KeysForTests.make(transit, 'c', bob.account().value());

        assertViolated(keyOfBob, place, sealed);
        // Said to be of Alice, it is still the key of Bob.
        WrappedKey disguised = new WrappedKey(keyOfAlice.id(), keyOfBob.keyName(), keyOfBob.wrapped());
        assertThatThrownBy(() -> cipher().open(alice, disguised, place, sealed, Note.class)
                        .block())
                .isInstanceOf(Failure.IntegrityViolated.class);
    }

    @Test
    void movedOrAlteredBytesDoNotOpen() {
        assertViolated(keyOfAlice, Binding.of("customer.account.link", UUID.randomUUID()), sealed);
        assertViolated(
                keyOfAlice, Binding.of("customer.share.sealed", alice.account().value()), sealed);
        byte[] altered = sealed.clone();
        altered[altered.length - 20] ^= 1;
        assertViolated(keyOfAlice, place, altered);
    }

    @Test
    void deletedNamedKeyOpensNothing() {
        transit.delete(keyOfAlice.keyName()).block();

        assertThatThrownBy(() -> cipher().open(alice, keyOfAlice, place, sealed, Note.class)
                        .block())
                .isInstanceOf(Failure.IntegrityViolated.class);
    }

    @Test
    void contentOfAnotherTypeIsNotRepeated() {
        assertThatThrownBy(() -> cipher.open(alice, keyOfAlice, place, sealed, Integer.class)
                        .block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("rosebud")
                .hasNoCause();
    }

    @Test
    void namesOfKeysTellNothing() {
        WrappedKey login = KeysForTests.make(transit, 'l', UUID.randomUUID());

        assertThat(keyOfAlice.keyName())
                .matches("c-[0-9a-f-]{36}")
                .doesNotContain(alice.account().value().toString());
        assertThat(login.keyName())
                .matches("l-[0-9a-f-]{36}")
                .doesNotContain(login.id().toString());
    }

    private void assertViolated(WrappedKey key, Binding binding, byte[] bytes) {
        assertThatThrownBy(() ->
                        cipher.open(alice, key, binding, bytes, Note.class).block())
                .isInstanceOf(Failure.IntegrityViolated.class)
                .hasMessage("integrity violated in " + binding.column());
    }

    private CustomerCipher cipher() {
        return new CustomerCipher(transit, SETTINGS, new SecureRandom());
    }

    record Note(String text) {}
}
