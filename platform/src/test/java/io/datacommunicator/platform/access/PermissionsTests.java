package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.testing.SharesForTests;
import io.datacommunicator.platform.testing.SharesForTests.Recipient;
import io.datacommunicator.platform.testing.TestPlatform;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PermissionsTests {
    private static final ShareTerms EVERY_FIELD =
            new ShareTerms(EnumSet.allOf(SharedField.class), null, null, null, null);

    private static TestPlatform platform;
    private static Permissions permissions;
    private static SharesForTests shares;
    private static Caller.Person alice;
    private static Caller.Device box;
    private static MachineRef lobby;
    private static MachineRef bar;
    private Recipient bob;

    @BeforeAll
    static void enrol() {
        platform = TestPlatform.fresh();
        permissions = platform.part(Permissions.class);
        shares = new SharesForTests(platform);
        alice = platform.holder("alice");
        box = platform.communicator(alice);
        lobby = arrive(1);
        bar = arrive(2);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void invite() {
        bob = shares.recipientOf(alice);
    }

    @Test
    void holderReadsAndManagesHisOwn() {
        assertThat(permissions.mayRead(alice).blockLast().everything()).isTrue();
        assertThat(mayRead(alice, lobby).everything()).isTrue();
        assertThat(permissions.mayManage(alice).block().account().account()).isEqualTo(alice.own());
    }

    @Test
    void strangerReadsNothing() {
        Caller.Person mallory = platform.holder("mallory-" + UUID.randomUUID());

        assertRefused(mallory, lobby);
        assertThat(permissions.mayRead(mallory).blockLast().scope().owner()).isNotEqualTo(lobby.owner());
    }

    @Test
    void recipientReadsWhatIsSharedAndManagesNothing() {
        shares.share(bob, EVERY_FIELD, lobby.machine());

        assertThat(mayRead(bob.caller(), lobby).everything()).isFalse();
        assertRefused(bob.caller(), bar);
        assertThatThrownBy(() -> permissions.mayManage(bob.caller()).block()).isInstanceOf(Failure.NotVisible.class);
    }

    @Test
    void withdrawnAndPausedSharesEndWithTheNextQuestion() {
        ShareId withdrawn = shares.share(bob, EVERY_FIELD, lobby.machine());
        ShareId paused = shares.share(bob, EVERY_FIELD, bar.machine());
        assertThat(machines(bob.caller())).containsExactlyInAnyOrder(lobby.machine(), bar.machine());

        shares.withdraw(bob, withdrawn);
        assertRefused(bob.caller(), lobby);
        assertThat(machines(bob.caller())).containsExactly(bar.machine());

        shares.pause(bob, paused, EVERY_FIELD, bar.machine());
        assertRefused(bob.caller(), bar);
        assertThat(permissions.mayRead(bob.caller()).collectList().block()).isEmpty();
    }

    @Test
    void listAndSingleQuestionAgree() {
        shares.share(bob, EVERY_FIELD, lobby.machine());
        shares.share(bob, new ShareTerms(Set.of(SharedField.NAME), null, null, null, null));
        ReadGrant all = permissions.mayRead(bob.caller()).blockLast();

        for (MachineRef machine : List.of(lobby, bar)) {
            ReadGrant one = mayRead(bob.caller(), machine);
            for (SharedField field : SharedField.values()) {
                assertThat(one.covers(machine.machine(), field)).isEqualTo(all.covers(machine.machine(), field));
            }
        }
        assertThat(all.covers(bar.machine(), SharedField.COUNTERS)).isFalse();
        assertThat(mayRead(bob.caller(), lobby).covers(bar.machine())).isFalse();
    }

    @Test
    void shareOfAllMachinesCoversThoseToCome() {
        shares.share(bob, EVERY_FIELD);
        MachineRef kiosk = arrive(3);

        assertThat(mayRead(bob.caller(), kiosk).covers(kiosk.machine())).isTrue();
        assertThat(machines(bob.caller())).contains(kiosk.machine());
    }

    @Test
    void appAndViewThroughTheSubAccountReadTheSame() {
        shares.share(bob, EVERY_FIELD, lobby.machine());
        var subAccount = new Caller.SubAccount(bob.subAccount(), alice.own());

        for (Caller caller : List.of(new Caller.App(subAccount), new Caller.ViewAs(alice.login(), subAccount))) {
            assertThat(machines(caller)).containsExactly(lobby.machine());
            assertRefused(caller, bar);
            assertThatThrownBy(() -> permissions.mayManage(caller).block()).isInstanceOf(Failure.NotVisible.class);
        }
    }

    @Test
    void communicatorAndAdministratorReadNothing() {
        for (Caller caller : List.of(box, ProofsForTests.administrator(new LoginId(UUID.randomUUID())))) {
            assertThat(permissions.mayRead(caller).collectList().block()).isEmpty();
            assertRefused(caller, lobby);
            assertThatThrownBy(() -> permissions.mayManage(caller).block()).isInstanceOf(Failure.NotVisible.class);
        }
    }

    @Test
    void machineThatIsNotThereIsRefusedLikeOneThatIsNotShared() {
        shares.share(bob, EVERY_FIELD, lobby.machine());

        assertRefused(bob.caller(), new MachineRef(lobby.owner(), new MachineId(UUID.randomUUID())));
    }

    private static MachineRef arrive(int serialNumber) {
        MachineId machine = platform.part(Machines.class)
                .arrived(box, new MachineIdentity(15326, 53313, serialNumber, null))
                .block();
        return new MachineRef(box.scope().owner(), machine);
    }

    private static List<MachineId> machines(Caller caller) {
        return permissions.mayRead(caller).collectList().block().stream()
                .flatMap(grant -> List.of(grant.scope().machineParameter()).stream())
                .map(MachineId::new)
                .toList();
    }

    private static ReadGrant mayRead(Caller caller, MachineRef machine) {
        return permissions.mayRead(caller, machine).block();
    }

    private static void assertRefused(Caller caller, MachineRef machine) {
        assertThatThrownBy(() -> mayRead(caller, machine)).isInstanceOf(Failure.NotVisible.class);
    }
}
