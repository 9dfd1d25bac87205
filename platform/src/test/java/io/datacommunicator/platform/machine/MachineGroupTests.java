package io.datacommunicator.platform.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineGroupId;
import io.datacommunicator.platform.testing.SharesForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class MachineGroupTests {
    private static TestPlatform platform;

    private MachineGroups groups;
    private Caller.Person alice;
    private String lobby;
    private String bar;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void arrive() {
        groups = platform.part(MachineGroups.class);
        alice = platform.holder("alice-" + UUID.randomUUID());
        Caller.Device box = platform.communicator(alice);
        lobby = arrive(alice, box, 1);
        bar = arrive(alice, box, 2);
    }

    @Test
    void groupsAreMadeChangedAndRemoved() {
        MachineGroup ground =
                groups.create(alice, "Ground floor", List.of(lobby)).block();
        groups.create(alice, "basement", List.of()).block();
        assertThat(groups.ownedBy(alice).block())
                .extracting(MachineGroup::name)
                .containsExactly("basement", "Ground floor");
        assertThat(machines(ground.id())).containsExactly(lobby);

        MachineGroup changed =
                groups.change(alice, ground.id(), "House", List.of(bar, lobby)).block();
        assertThat(changed.name()).isEqualTo("House");
        assertThat(machines(ground.id())).containsExactlyInAnyOrder(lobby, bar);

        groups.remove(alice, ground.id()).block();
        assertNotVisible(groups.ownedBy(alice, ground.id()));
        assertNotVisible(groups.remove(alice, ground.id()));
        assertThat(platform.part(Machines.class).visibleTo(alice).block()).hasSize(2);
    }

    @Test
    void onlyTheHolderOrdersAndOnlyHisOwn() {
        MachineGroup ground =
                groups.create(alice, "Ground floor", List.of(lobby)).block();
        Caller.Person mallory = platform.holder("mallory-" + UUID.randomUUID());
        String foreign = arrive(mallory, platform.communicator(mallory), 3);

        assertThat(groups.ownedBy(mallory).block()).isEmpty();
        assertNotVisible(groups.ownedBy(mallory, ground.id()));
        assertNotVisible(groups.change(mallory, ground.id(), "Mine", List.of()));
        assertNotVisible(groups.remove(mallory, ground.id()));
        assertNotVisible(groups.create(alice, "Both", List.of(lobby, foreign)));
        assertNotVisible(groups.change(alice, ground.id(), "Both", List.of(foreign)));
        assertNotVisible(groups.create(alice, "None", List.of("nonsense")));
        assertNotVisible(
                groups.ownedBy(new SharesForTests(platform).recipientOf(alice).caller()));
        assertThat(groups.ownedBy(alice).block()).hasSize(1);
        assertThat(machines(ground.id())).containsExactly(lobby);
    }

    @Test
    void aHundredGroupsAreEnough() {
        for (int i = 0; i < 100; i++) {
            groups.create(alice, "Room " + i, List.of()).block();
        }
        assertThatThrownBy(() -> groups.create(alice, "One more", List.of()).block())
                .isInstanceOf(Failure.LimitExceeded.class);
    }

    private List<String> machines(MachineGroupId id) {
        return groups.ownedBy(alice, id).block().machines().stream()
                .map(platform.part(MachineIds.class)::of)
                .toList();
    }

    private static void assertNotVisible(Mono<?> question) {
        assertThatThrownBy(question::block).isInstanceOf(Failure.NotVisible.class);
    }

    private static String arrive(Caller.Person holder, Caller.Device box, int serial) {
        var machine = platform.part(Machines.class)
                .arrived(box, new MachineIdentity(15326, 53313, serial, null))
                .block();
        VisibleMachine seen = platform.part(Machines.class).visibleTo(holder).block().stream()
                .filter(one -> one.id().equals(machine))
                .findFirst()
                .orElseThrow();
        return platform.part(MachineIds.class).of(seen);
    }
}
