package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.id.AccountId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerCipherScopeTests {
    private static final AccountId ALICE = new AccountId(UUID.randomUUID());
    private static final AccountScope OF_ALICE = ProofsForTests.account(ALICE);
    private static final AccountScope OF_MALLORY = ProofsForTests.account(new AccountId(UUID.randomUUID()));
    private static final Binding PLACE = Binding.of("customer.account.link", ALICE.value());

    private CustomerCipher cipher;
    private WrappedKey key;
    private byte[] sealed;

    @BeforeEach
    void seal(@TempDir Path folder) {
        SecureRandom random = new SecureRandom();
        LocalKeys keys = LocalKeys.in(folder, "correct horse battery".toCharArray(), random);
        cipher = new CustomerCipher(keys, new KeySettings("correct horse battery", 10, Duration.ofDays(90)), random);
        key = KeysForTests.make(keys, 'c', ALICE.value());
        sealed = cipher.seal(OF_ALICE, key, PLACE, "content").block();
    }

    @Test
    void proofOfTheAccountOpens() {
        assertThat(cipher.open(OF_ALICE, key, PLACE, sealed, String.class).block())
                .isEqualTo("content");
    }

    @Test
    void proofOfAnotherAccountOpensNothing() {
        assertThatThrownBy(() -> cipher.open(OF_MALLORY, key, PLACE, sealed, String.class)
                        .block())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("key of another");
    }

    @Test
    void proofOfAnotherAccountSealsNothing() {
        assertThatThrownBy(() -> cipher.seal(OF_MALLORY, key, PLACE, "content").block())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.sealer(OF_MALLORY, key).block()).isInstanceOf(IllegalStateException.class);
    }
}
