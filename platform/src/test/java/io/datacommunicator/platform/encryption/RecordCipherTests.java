package io.datacommunicator.platform.encryption;

import static io.datacommunicator.platform.testing.TestPlatform.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordCipherTests {
    private static final MachineId LOBBY = new MachineId(UUID.randomUUID());
    private static final MachineId BAR = new MachineId(UUID.randomUUID());
    private static final Set<SharedField> OF_MACHINES = EnumSet.range(SharedField.NAME, SharedField.PLACE_COORDINATES);
    private static final Set<SharedField> OF_READINGS = EnumSet.range(SharedField.TOTAL, SharedField.RAW_FRAMES);

    private static TestPlatform platform;
    private static RecordCipher cipher;
    private static OwnAccount own;
    private static OwnerId alice;
    private static OwnerId bob;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh();
        cipher = platform.part(RecordCipher.class);
        own = platform.part(Permissions.class)
                .mayManage(platform.holder("alice"))
                .block();
        alice = own.owner().owner();
        bob = platform.part(Permissions.class)
                .mayManage(platform.holder("bob"))
                .block()
                .owner()
                .owner();
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void holderSeesEverything() {
        ReadGrant everything = ProofsForTests.everythingOf(alice);

        assertThat(shown(cipher.open(sealed(LOBBY, NOW), everything).block())).isEqualTo(OF_READINGS);
        assertThat(shown(cipher.open(sealedMachine(), everything).block())).isEqualTo(OF_MACHINES);
        assertThat(cipher.open(sealed(LOBBY, NOW), everything).block().communicator())
                .isEqualTo(new UUID(7, 7));
    }

    @ParameterizedTest
    @EnumSource
    void aGrantOfOneFieldShowsThatFieldAlone(SharedField field) {
        ReadGrant grant = ProofsForTests.some(alice, LOBBY, Set.of(field), null, null);
        VisibleReading reading = cipher.open(sealed(LOBBY, NOW), grant).block();
        VisibleMachine machine = cipher.open(sealedMachine(), grant).block();

        assertThat(shown(reading)).isEqualTo(OF_READINGS.contains(field) ? Set.of(field) : Set.of());
        assertThat(shown(machine)).isEqualTo(OF_MACHINES.contains(field) ? Set.of(field) : Set.of());
        for (SharedField other : SharedField.values()) {
            assertThat(reading.covers(other.number())).isEqualTo(other == field);
            assertThat(machine.covers(other.number())).isEqualTo(other == field);
        }
        assertThat(reading.communicator()).isNull();
        assertThat(reading.covers(0)).isFalse();
    }

    @Test
    void aReadingOutsideTheTimeOfTheGrantShowsNothing() {
        Set<SharedField> all = EnumSet.allOf(SharedField.class);
        SealedReading row = sealed(LOBBY, NOW);

        assertThat(shownTo(row, all, NOW, NOW.plusNanos(1000))).isEqualTo(OF_READINGS);
        assertThat(shownTo(row, all, NOW.plusNanos(1000), null)).isEmpty();
        assertThat(shownTo(row, all, null, NOW)).isEmpty();
    }

    @Test
    void aMachineOutsideTheGrantIsNotVisible() {
        ReadGrant grant = ProofsForTests.some(alice, LOBBY, EnumSet.allOf(SharedField.class), null, null);

        assertThatThrownBy(() -> cipher.open(sealed(BAR, NOW), grant).block()).isInstanceOf(Failure.NotVisible.class);
    }

    @Test
    void aRowInAnotherPlaceDoesNotOpen() {
        ReadGrant everything = ProofsForTests.everythingOf(alice);
        SealedReading row = sealed(LOBBY, NOW);
        SealedReading other = sealed(LOBBY, NOW);

        assertViolated(() -> cipher.open(with(row, row.id(), NOW, other.sealed()), everything)
                .block());
        assertViolated(() -> cipher.open(with(row, other.id(), NOW, row.sealed()), everything)
                .block());
        assertViolated(() -> cipher.open(
                        new SealedReading(BAR, row.id(), NOW, row.key(), row.sealed(), row.fingerprint()), everything)
                .block());
        assertViolated(() -> cipher.open(row, ProofsForTests.everythingOf(bob)).block());
        assertViolated(() ->
                cipher.open(new SealedMachine(LOBBY, row.sealed()), everything).block());
    }

    @Test
    void anAlteredTimeIsFound() {
        SealedReading row = sealed(LOBBY, NOW);

        assertViolated(() -> cipher.open(
                        with(row, row.id(), NOW.minusSeconds(1), row.sealed()), ProofsForTests.everythingOf(alice))
                .block());
    }

    @Test
    void theKeyOfAnotherMachineOrQuarterDoesNotOpen() {
        SealedReading row = sealed(LOBBY, NOW);
        for (SealedReading other : List.of(sealed(BAR, NOW), sealed(LOBBY, NOW.minus(Duration.ofDays(120))))) {
            assertThat(other.key()).isNotEqualTo(row.key());
            byte[] claimed = row.sealed().clone();
            System.arraycopy(other.sealed(), 1, claimed, 1, 16);

            assertViolated(() -> cipher.open(with(row, row.id(), NOW, claimed), ProofsForTests.everythingOf(alice))
                    .block());
        }
    }

    @Test
    void everyFlippedByteIsFound() {
        SealedReading row = sealed(LOBBY, NOW);
        for (int at = 0; at < row.sealed().length; at++) {
            byte[] flipped = row.sealed().clone();
            flipped[at] ^= 1;
            assertViolated(() -> cipher.open(with(row, row.id(), NOW, flipped), ProofsForTests.everythingOf(alice))
                    .block());
        }
    }

    @Test
    void fingerprintsAreEqualForEqualReadingsOfOneMachineOnly() {
        Reading reading = reading(NOW);

        byte[] first = seal(LOBBY, reading).fingerprint();
        assertThat(seal(LOBBY, reading).fingerprint()).isEqualTo(first);
        assertThat(seal(BAR, reading).fingerprint()).isNotEqualTo(first);
        assertThat(seal(LOBBY, reading(NOW)).fingerprint()).isNotEqualTo(first);
    }

    @Test
    void identityHasAnotherNameUnderEveryOwner() {
        var identity = new MachineIdentity(15326, 53313, 2, LocalDate.of(2019, 10, 7));
        var undated = new MachineIdentity(15326, 53313, 2, null);
        byte[] name = cipher.identityIndex(own.owner(), identity).block();

        assertThat(name)
                .hasSize(16)
                .isEqualTo(cipher.identityIndex(own.owner(), identity).block());
        assertThat(name).isNotEqualTo(cipher.identityIndex(own.owner(), undated).block());
        assertThat(name)
                .isNotEqualTo(cipher.identityIndex(ProofsForTests.owner(bob), identity)
                        .block());
    }

    @Test
    void whoeverChangesAMachineGetsItsFactsWholeAndNoOtherOwnersMachine() {
        assertThat(cipher.openToChange(sealedMachine(), own).block()).isEqualTo(details());
        SealedMachine ofBob =
                cipher.seal(ProofsForTests.owner(bob), LOBBY, details()).block();

        assertViolated(() -> cipher.openToChange(ofBob, own).block());
    }

    private static Set<SharedField> shownTo(SealedReading row, Set<SharedField> fields, Instant from, Instant until) {
        return shown(cipher.open(row, ProofsForTests.some(alice, LOBBY, fields, from, until))
                .block());
    }

    private static Set<SharedField> shown(VisibleReading reading) {
        Set<SharedField> shown = EnumSet.noneOf(SharedField.class);
        reading.total().ifPresent(total -> shown.add(SharedField.TOTAL));
        reading.counters().forEach((code, count) -> shown.add(SharedField.COUNTERS));
        reading.maintenanceCounters().forEach((kind, count) -> shown.add(SharedField.MAINTENANCE_COUNTERS));
        reading.maintenanceProgress().forEach((kind, percent) -> shown.add(SharedField.MAINTENANCE_PROGRESS));
        reading.alarms().forEach(bit -> shown.add(SharedField.ALARMS));
        reading.link().ifPresent(link -> shown.add(SharedField.LINK));
        reading.rawFrames().forEach(frame -> shown.add(SharedField.RAW_FRAMES));
        return shown;
    }

    private static Set<SharedField> shown(VisibleMachine machine) {
        Set<SharedField> shown = EnumSet.noneOf(SharedField.class);
        add(shown, SharedField.NAME, machine.name());
        add(shown, SharedField.MODEL, machine.articleNumber());
        add(shown, SharedField.MACHINE_NUMBER, machine.machineNumber());
        add(shown, SharedField.SERIAL_NUMBER, machine.serialNumber());
        add(shown, SharedField.PRODUCTION_DATE, machine.productionDate());
        add(shown, SharedField.PLACE_LABEL, machine.place().label());
        add(shown, SharedField.PLACE_TOWN, machine.place().town());
        add(shown, SharedField.PLACE_COORDINATES, machine.place().latitude());
        add(shown, SharedField.PLACE_COORDINATES, machine.place().longitude());
        return shown;
    }

    private static void add(Set<SharedField> shown, SharedField field, Object value) {
        if (value != null) {
            shown.add(field);
        }
    }

    private static SealedReading sealed(MachineId machine, Instant takenAt) {
        return seal(machine, reading(takenAt));
    }

    private static SealedReading seal(MachineId machine, Reading reading) {
        return cipher.seal(own.owner(), machine, reading).block();
    }

    private static SealedReading with(SealedReading row, ReadingId id, Instant takenAt, byte[] sealed) {
        return new SealedReading(row.machine(), id, takenAt, row.key(), sealed, row.fingerprint());
    }

    private static Reading reading(Instant takenAt) {
        return new Reading(
                new ReadingId(UUID.randomUUID()),
                takenAt,
                Reading.Link.BLE,
                new UUID(7, 7),
                new TreeMap<>(Map.of(0, 90L, 2, 40L, 3, 50L)),
                Map.of(Maintenance.CLEANING, 4L),
                Map.of(Maintenance.DESCALING, 80),
                List.of(1, 13),
                List.of(new Reading.RawFrame("status", "2a40")),
                new Reading.Location(47.3769, 8.5417));
    }

    private static SealedMachine sealedMachine() {
        return cipher.seal(own.owner(), LOBBY, details()).block();
    }

    private static MachineDetails details() {
        return new MachineDetails(
                15326,
                53313,
                2,
                LocalDate.of(2019, 10, 7),
                "Lobby",
                "Europe/Zurich",
                new MachineDetails.Place("Ground floor", "Zürich", 47.3769, 8.5417));
    }

    private static void assertViolated(ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOf(Failure.IntegrityViolated.class)
                .hasMessageMatching("integrity violated in machine_data(\\.[a-z_]+){1,2}");
    }
}
