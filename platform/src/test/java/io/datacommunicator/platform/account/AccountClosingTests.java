package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountClosingTests {
    private static final AccountLife ACTIVE = new AccountLife(AccountState.ACTIVE, null);

    private static TestPlatform platform;
    private static AccountClosing closing;
    private static Permissions permissions;
    private Caller.Person alice;
    private OwnAccount own;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
        closing = platform.part(AccountClosing.class);
        permissions = platform.part(Permissions.class);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void open() {
        alice = platform.holder("alice-" + UUID.randomUUID());
        own = permissions.mayManage(alice).block();
    }

    @Test
    void aClosingAccountCanBeOpenedAgain() {
        AccountLife closed = closeNow();

        assertThat(closed).isEqualTo(new AccountLife(AccountState.CLOSING, LocalDate.of(2026, 4, 8)));
        assertThat(closing.lifeOf(own).block()).isEqualTo(closed);
        assertThat(permissions.mayManage(alice).block().state()).isEqualTo(AccountState.CLOSING);

        assertThat(closing.reopen(alice, own).block()).isEqualTo(ACTIVE);
        assertThat(closing.lifeOf(own).block()).isEqualTo(ACTIVE);
    }

    @Test
    void nobodyElsesAccountCloses() {
        Caller.Person mallory = platform.holder("mallory-" + UUID.randomUUID());
        closeNow();

        assertThat(closing.lifeOf(permissions.mayManage(mallory).block()).block())
                .isEqualTo(ACTIVE);
    }

    @Test
    void anOldSignInIsNotEnough() {
        Caller.Person lateAlice =
                ProofsForTests.person(alice.login(), alice.own(), TestPlatform.NOW.minus(Duration.ofMinutes(10)));

        assertThatThrownBy(() -> permissions.mayRisk(lateAlice).block()).isInstanceOf(Failure.StepUpRequired.class);
        assertThat(permissions
                        .mayRisk(ProofsForTests.person(
                                alice.login(),
                                alice.own(),
                                TestPlatform.NOW.minus(Duration.ofMinutes(10)).plusMillis(1)))
                        .block())
                .isNotNull();
        assertThatThrownBy(
                        () -> permissions.mayRisk(platform.communicator(alice)).block())
                .isInstanceOf(Failure.NotVisible.class);
    }

    @Test
    void profilesAreTheirOwners() {
        Logins logins = platform.part(Logins.class);
        Caller.Person mallory = platform.holder("mallory-" + UUID.randomUUID());

        logins.change(alice, new ProfileChange(Map.of("phone", "117", "name", "Alice")))
                .block();

        assertThat(logins.details(alice).block())
                .satisfies(details -> assertThat(details.phone()).isEqualTo("117"))
                .satisfies(details -> assertThat(details.name()).isEqualTo("Alice"));
        assertThat(logins.details(mallory).block().phone()).isNull();
    }

    private AccountLife closeNow() {
        return permissions
                .mayRisk(alice)
                .flatMap(fresh -> closing.close(alice, own, fresh))
                .block();
    }
}
