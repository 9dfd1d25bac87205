package io.datacommunicator.edge.link.gazell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.FaultyLine;
import io.datacommunicator.edge.link.uart.SerialPeer;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class GazellLinkTests {

    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");
    private static final Bytes TAG = Bytes.ofHex("C0FFEE01");
    private static final RadioSetup FIRST = new RadioSetup(RadioRole.DEVICE, 0);

    private final SimulatedMachines machines = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1);

    private static MachineState read(SerialPeer stick, RadioSetup setup) throws LinkFailure {
        return new GazellLink(stick, setup, TAG, new SteppedPace()).read();
    }

    private static Reason failure(SerialPeer stick, RadioSetup setup) {
        try {
            read(stick, setup);
        } catch (LinkFailure failure) {
            return failure.reason();
        }
        throw new AssertionError("nothing failed");
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSameAsThroughTheServicePort(RadioRole role) throws Exception {
        var state = read(machines.e6Stick(3, packet -> false), new RadioSetup(role, 3));
        assertThat(state).isEqualTo(machines.e6().read());
        assertThat(new GazellLink(machines.e6Stick(0, packet -> false), FIRST, TAG, new SteppedPace()).kind())
                .isEqualTo(MachineLink.Kind.GAZELL);
    }

    @Test
    void packetsLostInTheAirAreSentAgain() throws Exception {
        var state = read(machines.e6Stick(0, packet -> packet % 3 == 0), FIRST);
        assertThat(state.counters()).containsEntry(0, 334L);
    }

    @Test
    void aDisturbedCableCostsNothingButTime() throws Exception {
        var line = new FaultyLine(machines.e6Stick(0, packet -> false), new FaultyLine.Disturbance() {
            private int answers;

            @Override
            public Bytes on(Bytes answer) {
                if (answer.length() == 0 || ++answers % 4 > 0) {
                    return answer;
                }
                var flipped = answer.toArray();
                flipped[flipped.length / 2] ^= 0x10;
                return Bytes.of(flipped);
            }
        });
        assertThat(read(line, FIRST).counters()).containsEntry(0, 334L);
        assertThat(line.closed()).isOne();
    }

    @Test
    void whoComesSecondFindsTheMachineBusy() {
        assertThat(failure(machines.e6StickInUse(0), FIRST)).isEqualTo(Reason.BUSY);
    }

    @Test
    void theLeaseIsGivenBack() throws Exception {
        var stick = machines.e6Stick(0, packet -> false);
        read(stick, FIRST);
        var other = new GazellLink(stick, FIRST, Bytes.ofHex("00000002"), new SteppedPace());
        assertThat(other.read().counters()).containsEntry(0, 334L);
    }

    @Test
    void noStickNoAdapterAndAnAdapterGoneAreSaid() {
        assertThat(failure(FaultyLine.silent(), FIRST)).isEqualTo(Reason.ABSENT);
        assertThat(failure(machines.e6Stick(1, packet -> false), FIRST)).isEqualTo(Reason.ABSENT);
        assertThat(failure(machines.e6Stick(0, packet -> packet > 9), FIRST)).isEqualTo(Reason.LOST);
    }

    @ParameterizedTest
    @MethodSource("io.datacommunicator.edge.link.testing.DangerousCommands#lines")
    void dangerousLinesAreRefusedBeforeTheStick(String dangerous) throws LinkFailure {
        var line = FaultyLine.silent();
        try (var stream = line.open()) {
            var dialogue = new RadioDialogue(new Stick(stream, FIRST, new SteppedPace()));
            assertThatIllegalArgumentException().isThrownBy(() -> dialogue.sayEnciphered(dangerous));
            assertThatIllegalArgumentException().isThrownBy(() -> dialogue.sayInTheClear(dangerous));
        }
        assertThat(line.written().length()).isZero();
    }
}
