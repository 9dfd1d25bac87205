package io.datacommunicator.edge.link.bluez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineNumbers;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.ble.BleLink;
import io.datacommunicator.edge.link.ble.Characteristic;
import io.datacommunicator.edge.link.ble.GattPeer;
import io.datacommunicator.edge.link.ble.WantedDongle;
import io.datacommunicator.edge.link.bluez.FakeBluez.Heard;
import io.datacommunicator.edge.link.simulation.Readiness;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.DangerousCommands;
import io.datacommunicator.edge.link.testing.FaultyGatt;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way to a machine over a real message bus, on which a false BlueZ sits. */
final class BluezLinkIT {

    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");
    private static final Bytes NAMELESS = Bytes.ofHex("2A050803" + "00".repeat(23));
    private static final MachineNumbers GIGA = new MachineNumbers(13724, 5522, 50);

    private final SteppedPace pace = new SteppedPace();
    private final SimulatedMachines machines = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1);
    private PrivateBus bus;

    @BeforeEach
    void start(@TempDir Path own) throws Exception {
        bus = PrivateBus.in(own);
    }

    @AfterEach
    void stop() {
        bus.close();
    }

    private FakeBluez bluez() throws Exception {
        return FakeBluez.on(bus.address(), machines.gigaDongle(pace));
    }

    private MachineState read(WantedDongle wanted) throws LinkFailure {
        return new BleLink(new BluezPeer(bus.address(), "hci0", wanted, pace), wanted, pace).read();
    }

    private Reason failure(WantedDongle wanted) {
        try {
            read(wanted);
        } catch (LinkFailure failure) {
            return failure.reason();
        }
        throw new AssertionError("nothing failed");
    }

    @Test
    void readsTheSameAsInMemory() throws Exception {
        try (var bluez = bluez()) {
            assertThat(read(WantedDongle.any())).isEqualTo(machines.giga().read());
            assertThat(bluez.idle()).isTrue();
            assertThat(bluez.written())
                    .containsOnly(Characteristic.CONTROL.uuid(), Characteristic.STATISTICS_COMMAND.uuid());
        }
    }

    @Test
    void findsTheWantedOneByAddressAndByNumbers() throws Exception {
        try (var bluez = bluez()) {
            read(new WantedDongle(Optional.of(FakeBluez.ADDRESS), Optional.empty()));
            read(new WantedDongle(Optional.empty(), Optional.of(GIGA)));
            assertThat(failure(new WantedDongle(Optional.of("00:00:00:00:00:00"), Optional.empty())))
                    .isEqualTo(Reason.ABSENT);
            assertThat(bluez.sessions()).isEqualTo(2);
            assertThat(bluez.idle()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsWhateverWayADongleSaysThatItIsReady(Readiness readiness) throws Exception {
        try (var bluez = FakeBluez.on(bus.address(), machines.gigaDongle(pace, readiness))) {
            assertThat(read(WantedDongle.any()).counters()).containsEntry(0, 21207L);
            assertThat(bluez.idle()).isTrue();
        }
    }

    @Test
    void anAdvertWithoutDataIsAskedAfterConnecting() throws Exception {
        try (var bluez = bluez().hearing(Heard.nameOnly())) {
            assertThat(read(new WantedDongle(Optional.empty(), Optional.of(GIGA)))
                            .identity()
                            .serialNumber())
                    .isEqualTo(50);
            assertThat(bluez.sessions()).isOne();
        }
    }

    @Test
    void theOtherCompanyAndAnUnknownArticleAreAskedToo() throws Exception {
        try (var bluez = bluez().hearing(new Heard(Optional.empty(), 172, Optional.of(NAMELESS)))) {
            assertThat(read(WantedDongle.any()).identity().articleNumber()).isEqualTo(13724);
            assertThat(bluez.sessions()).isOne();
        }
    }

    @Test
    void aDongleThatLearnsItsMachineWhileWeListenIsWaitedFor() throws Exception {
        var giga = machines.gigaDongle(pace).manufacturerData();
        try (var bluez = bluez().hearing(
                        Heard.nothing(),
                        Heard.nameOnly(),
                        new Heard(Optional.empty(), 171, Optional.of(NAMELESS)),
                        new Heard(Optional.empty(), 171, giga))) {
            read(new WantedDongle(Optional.empty(), Optional.of(GIGA)));
            assertThat(bluez.sessions()).isOne();
        }
    }

    @Test
    void nobodyInTheAirIsAbsentAndTheRadioFallsSilent() throws Exception {
        try (var bluez = bluez().hearing(Heard.nothing())) {
            assertThat(failure(WantedDongle.any())).isEqualTo(Reason.ABSENT);
            assertThat(bluez.idle()).isTrue();
        }
    }

    @Test
    void aRadioThatIsOffMissingOrWithoutBluezIsAbsent() throws Exception {
        assertThat(failure(WantedDongle.any())).isEqualTo(Reason.ABSENT);
        try (var bluez = bluez().switchedOff()) {
            assertThat(failure(WantedDongle.any())).isEqualTo(Reason.ABSENT);
            assertThat(bluez.sessions()).isZero();
        }
        var elsewhere = new BluezPeer("unix:path=/no/such/bus", "hci0", WantedDongle.any(), pace);
        assertThat(catchThrowableOfType(LinkFailure.class, elsewhere::manufacturerData)
                        .reason())
                .isEqualTo(Reason.ABSENT);
    }

    @Test
    void whoeverElseHoldsTheDongleKeepsIt() throws Exception {
        try (var bluez = bluez().heldByAnotherProgram()) {
            assertThat(failure(WantedDongle.any())).isEqualTo(Reason.BUSY);
            assertThat(bluez.sessions()).isZero();
        }
        try (var bluez = bluez().unwilling()) {
            assertThat(failure(WantedDongle.any())).isEqualTo(Reason.BUSY);
            assertThat(bluez.idle()).isTrue();
        }
    }

    @Test
    void aLinkLostAtAnyStepIsSaidAndTheNextReadSucceeds() throws Exception {
        try (var bluez = bluez()) {
            var expected = read(WantedDongle.any());
            int steps = bluez.steps();
            assertThat(steps).isGreaterThan(20);
            for (int step = 1; step <= steps; step++) {
                bluez.losingTheLinkAt(step);
                requireLostOrComplete(expected);
                assertThat(bluez.idle()).as("step %d", step).isTrue();
            }
            bluez.losingTheLinkAt(Integer.MAX_VALUE);
            assertThat(read(WantedDongle.any())).isEqualTo(expected);
        }
    }

    /** With the daily counters, which come last, a lost link costs nothing. */
    private void requireLostOrComplete(MachineState expected) {
        try {
            assertThat(read(WantedDongle.any())).isEqualTo(expected);
        } catch (LinkFailure failure) {
            assertThat(failure.reason()).isEqualTo(Reason.LOST);
        }
    }

    @Test
    void slowReadsKeepTheDongleAwake() throws Exception {
        GattPeer slow = new FaultyGatt(machines.gigaDongle(pace), pace, (read, characteristic, answer) -> {
            pace.pause(Duration.ofSeconds(3));
            return answer;
        });
        try (var bluez = FakeBluez.on(bus.address(), slow)) {
            assertThat(read(WantedDongle.any()).counters()).containsEntry(0, 21207L);
            assertThat(bluez.idle()).isTrue();
        }
    }

    @Test
    void partialReadsAreReadAgain() throws Exception {
        GattPeer partial = new FaultyGatt(machines.gigaDongle(pace), pace, new FaultyGatt.Disturbance() {
            private int tables;

            @Override
            public Bytes on(int read, UUID characteristic, Bytes answer) {
                boolean data = characteristic.equals(Characteristic.STATISTICS_DATA.uuid());
                return data && ++tables % 2 == 1 ? answer.range(0, answer.length() / 2) : answer;
            }
        });
        try (var bluez = FakeBluez.on(bus.address(), partial)) {
            var state = read(WantedDongle.any());
            assertThat(state.counters()).containsEntry(0, 21207L);
            assertThat(state.maintenanceCounts()).hasSize(6);
            assertThat(bluez.idle()).isTrue();
        }
    }

    @Test
    void nothingDangerousCanBeWrittenEvenPastTheList() throws Exception {
        try (var bluez = bluez()) {
            var peer = new BluezPeer(bus.address(), "hci0", WantedDongle.any(), pace);
            peer.manufacturerData();
            try (var connection = peer.connect()) {
                for (var uuid : DangerousCommands.CHARACTERISTICS) {
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> connection.write(UUID.fromString(uuid), Bytes.of((byte) 1)));
                }
            }
            assertThat(bluez.written()).isEmpty();
        }
    }
}
