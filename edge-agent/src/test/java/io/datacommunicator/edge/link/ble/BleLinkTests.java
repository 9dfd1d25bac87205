package io.datacommunicator.edge.link.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineNumbers;
import io.datacommunicator.edge.link.NibbleCipher;
import io.datacommunicator.edge.link.RawFrame;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.simulation.Readiness;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.FaultyGatt;
import io.datacommunicator.edge.link.testing.FaultyGatt.Disturbance;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BleLinkTests {

    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");
    private static final Bytes HEARTBEAT = Bytes.ofHex("77656D");
    private static final Bytes FAREWELL = Bytes.ofHex("77656A");
    private static final Bytes NOT_YET = enciphered("2A00");

    private final SteppedPace pace = new SteppedPace();
    private final GattPeer dongle = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1).gigaDongle(pace);

    @Test
    void readsAMachineAndSaysGoodBye() throws Exception {
        var gatt = through(Disturbance.none());
        var state = new BleLink(gatt, WantedDongle.any(), pace).read();
        assertThat(state.counters()).containsEntry(0, 21207L);
        assertThat(gatt.writes().getFirst().value()).isEqualTo(HEARTBEAT);
        assertThat(gatt.writes().getLast().value()).isEqualTo(FAREWELL);
        assertThat(gatt.closed()).isOne();
    }

    @Test
    void writesNothingButHeartbeatRequestsAndFarewell() throws Exception {
        var gatt = through(Disturbance.none());
        new BleLink(gatt, WantedDongle.any(), pace).read();
        assertThat(gatt.writes())
                .extracting(FaultyGatt.Write::value)
                .containsOnly(
                        HEARTBEAT,
                        FAREWELL,
                        enciphered("2A0001FFFF"),
                        enciphered("2A0004FFFF"),
                        enciphered("2A0008FFFF"),
                        enciphered("2A0010FFFF"));
    }

    @Test
    void neverFallsSilentForMoreThanFiveSeconds() throws Exception {
        var gatt = through(Disturbance.always(Characteristic.STATISTICS_COMMAND, NOT_YET));
        new BleLink(gatt, WantedDongle.any(), pace).read();
        var beats = gatt.writes().stream()
                .filter(write -> write.value().equals(HEARTBEAT))
                .map(FaultyGatt.Write::when)
                .toList();
        assertThat(beats).hasSizeGreaterThan(3);
        for (int i = 1; i < beats.size(); i++) {
            assertThat(beats.get(i).minus(beats.get(i - 1))).isLessThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    @Test
    void readsTheTableEvenIfItNeverSeemsReady() throws Exception {
        var gatt = through(Disturbance.always(Characteristic.STATISTICS_COMMAND, NOT_YET));
        assertThat(new BleLink(gatt, WantedDongle.any(), pace).read().counters())
                .containsEntry(3, 6740L);
    }

    @Test
    void readsStatusBeforeItAsksForTables() throws Exception {
        var reads = new ArrayList<UUID>();
        var gatt = through((read, characteristic, answer) -> {
            reads.add(characteristic);
            return answer;
        });
        new BleLink(gatt, WantedDongle.any(), pace).read();
        assertThat(reads)
                .startsWith(
                        Characteristic.ABOUT.uuid(),
                        Characteristic.STATUS.uuid(),
                        Characteristic.STATUS.uuid(),
                        Characteristic.STATUS.uuid());
        assertThat(reads.subList(4, reads.size())).doesNotContain(Characteristic.STATUS.uuid());
    }

    @Test
    void asksTheDongleWhoItIsWhenTheAdvertDoesNotKnow() throws Exception {
        var nameless = "2A050803" + "0000" + "00".repeat(21);
        var gatt = through(Disturbance.none()).advertising(Bytes.ofHex(nameless));
        assertThat(new BleLink(gatt, WantedDongle.any(), pace).read().identity().articleNumber())
                .isEqualTo(13724);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhateverWayADongleSaysThatItIsReady(Readiness readiness) throws Exception {
        var peculiar = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1).gigaDongle(pace, readiness);
        assertThat(new BleLink(peculiar, WantedDongle.any(), pace).read())
                .isEqualTo(new BleLink(dongle, WantedDongle.any(), pace).read());
    }

    @Test
    void dailyCountersAreKeptRawWhereTheMachineHasThem() throws Exception {
        var daily = Bytes.ofHex("000005" + "00FFFF" + "000003" + "00FFFF".repeat(63) + "0000");
        var gatt = through(new Disturbance() {
            private int tables;

            @Override
            public Bytes on(int read, UUID characteristic, Bytes answer) {
                boolean data = characteristic.equals(Characteristic.STATISTICS_DATA.uuid());
                return data && ++tables == 4 ? enciphered(daily.toHex()) : answer;
            }
        });
        var state = new BleLink(gatt, WantedDongle.any(), pace).read();
        assertThat(state.counters()).containsEntry(0, 21207L);
        assertThat(state.rawFrames()).contains(new RawFrame("daily", daily));
    }

    @Test
    void aLinkLostWithTheDailyCountersCostsNothing() throws Exception {
        var gatt = through(new Disturbance() {
            private int tables;

            @Override
            public Bytes on(int read, UUID characteristic, Bytes answer) throws LinkFailure {
                if (characteristic.equals(Characteristic.STATISTICS_DATA.uuid()) && ++tables == 4) {
                    throw new LinkFailure(Reason.LOST, "out of range");
                }
                return answer;
            }
        });
        assertThat(new BleLink(gatt, WantedDongle.any(), pace).read().counters())
                .containsEntry(0, 21207L);
    }

    @Test
    void anotherMachineThanTheWantedOneIsNotRead() {
        var gatt = through(Disturbance.none());
        var other = new WantedDongle(Optional.empty(), Optional.of(new MachineNumbers(15326, 1, 1)));
        assertThatExceptionOfType(LinkFailure.class)
                .isThrownBy(() -> new BleLink(gatt, other, pace).read())
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.ABSENT));
        assertThat(gatt.writes()).isEmpty();
        assertThat(gatt.closed()).isOne();
    }

    @Test
    void aSleepingMachineIsNotReady() {
        var asleep = enciphered("2AFFFFFFFFFFFFFFFF" + "00".repeat(11));
        var failure = read(through(Disturbance.always(Characteristic.STATUS, asleep)));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_READY);
    }

    @Test
    void aDongleWithoutCountersIsNotReady() {
        var zeros = enciphered("00".repeat(200));
        var failure = read(through(Disturbance.always(Characteristic.STATISTICS_DATA, zeros)));
        assertThat(failure.reason()).isEqualTo(Reason.NOT_READY);
    }

    @Test
    void maintenanceThatIsNotToldIsLeftOut() throws Exception {
        var gatt = through((read, characteristic, answer) -> {
            boolean small = answer.length() == 12 || answer.length() == 3;
            boolean data = characteristic.equals(Characteristic.STATISTICS_DATA.uuid());
            return data && small ? enciphered("00".repeat(answer.length())) : answer;
        });
        var state = new BleLink(gatt, WantedDongle.any(), pace).read();
        assertThat(state.maintenanceCounts()).isEmpty();
        assertThat(state.maintenancePercents()).isEmpty();
        assertThat(state.counters()).containsEntry(0, 21207L);
    }

    @Test
    void aTableDisturbedOnceIsFetchedAgain() throws Exception {
        var gatt = through(new Disturbance() {
            private boolean disturbed;

            @Override
            public Bytes on(int read, UUID characteristic, Bytes answer) {
                if (disturbed || answer.length() != 200) {
                    return answer;
                }
                disturbed = true;
                return answer.range(0, 100);
            }
        });
        assertThat(new BleLink(gatt, WantedDongle.any(), pace).read().counters())
                .containsEntry(0, 21207L);
    }

    @Test
    void aProductMadeMoreOftenThanAllTogetherIsGarbled() {
        var absurd = enciphered("000001" + "0052D7" + "000000".repeat(64) + "0000");
        var failure = read(through(Disturbance.always(Characteristic.STATISTICS_DATA, absurd)));
        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void aStatusOfAnotherKeyIsGarbled() {
        var failure = read(through(Disturbance.always(Characteristic.STATUS, Bytes.ofHex("14".repeat(20)))));
        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void aConnectionThatBreaksIsLostAndClosed() {
        var gatt = through((read, characteristic, answer) -> {
            if (read > 4) {
                throw new LinkFailure(Reason.LOST, "out of range");
            }
            return answer;
        });
        assertThat(read(gatt).reason()).isEqualTo(Reason.LOST);
        assertThat(gatt.closed()).isOne();
    }

    @Test
    void aSecondCentralFindsTheDongleBusy() throws Exception {
        try (var first = dongle.connect()) {
            assertThat(first).isNotNull();
            assertThat(read(through(Disturbance.none())).reason()).isEqualTo(Reason.BUSY);
        }
        assertThat(new BleLink(dongle, WantedDongle.any(), pace).read().maintenanceCounts())
                .containsEntry(Maintenance.CLEANING, 26L);
    }

    @Test
    void aTruncatedAdvertIsGarbled() {
        var failure = read(through(Disturbance.none()).advertising(Bytes.ofHex("2A0508039C35")));
        assertThat(failure.reason()).isEqualTo(Reason.GARBLED);
    }

    @Test
    void theSimulatedDongleHangsUpOnSilence() throws Exception {
        try (var connection = dongle.connect()) {
            pace.pause(Duration.ofSeconds(11));
            assertThatExceptionOfType(LinkFailure.class)
                    .isThrownBy(() -> connection.read(Characteristic.STATUS.uuid()));
        }
    }

    private FaultyGatt through(Disturbance disturbance) {
        return new FaultyGatt(dongle, pace, disturbance);
    }

    private LinkFailure read(GattPeer peer) {
        try {
            new BleLink(peer, WantedDongle.any(), pace).read();
        } catch (LinkFailure failure) {
            return failure;
        }
        throw new AssertionError("nothing failed");
    }

    private static Bytes enciphered(String hex) {
        return NibbleCipher.BLE.apply(0x2A, Bytes.ofHex(hex));
    }
}
