package io.datacommunicator.edge.link.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.RealPace;
import io.datacommunicator.edge.link.gazell.GazellLink;
import io.datacommunicator.edge.link.gazell.RadioRole;
import io.datacommunicator.edge.link.gazell.RadioSetup;
import io.datacommunicator.edge.link.uart.MemoryMap;
import io.datacommunicator.edge.link.uart.OlderUartLink;
import io.datacommunicator.edge.link.uart.SerialPortPeer;
import io.datacommunicator.edge.link.uart.UartLink;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real serial port, at whose far end a simulated machine sits; answers trickle in, in portions that fit nothing. */
final class PseudoTerminalIT {

    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");
    private static final MachineIdentity PLATE = new MachineIdentity(13199, 4711, 12, null);

    private final SimulatedMachines machines = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1);

    private static MachineLink newer(String device) {
        return new UartLink(new SerialPortPeer(device), new RealPace(), new Random(1));
    }

    private static MachineLink older(String device) {
        return new OlderUartLink(new SerialPortPeer(device), PLATE, MemoryMap.F50, new RealPace());
    }

    private static Reason failure(MachineLink link) {
        try {
            link.read();
        } catch (LinkFailure failure) {
            return failure.reason();
        }
        throw new AssertionError("nothing failed");
    }

    @Test
    void readsTheSameThroughADeviceAsInMemory() throws Exception {
        try (var terminal = machines.e6OnTerminal()) {
            assertThat(newer(terminal.device()).read()).isEqualTo(machines.e6().read());
            assertThat(newer(terminal.device()).read().counters()).containsEntry(0, 334L);
        }
    }

    @Test
    void readsAnOlderMachineThroughADevice() throws Exception {
        try (var terminal = machines.f50OnTerminal()) {
            assertThat(older(terminal.device()).read().maintenanceCounts()).hasSize(3);
        }
    }

    @Test
    void readsThroughARadioStickOnADevice() throws Exception {
        try (var terminal = machines.e6StickOnTerminal(2)) {
            var link = new GazellLink(
                    new SerialPortPeer(terminal.device()),
                    new RadioSetup(RadioRole.HOST, 2),
                    Bytes.ofHex("C0FFEE01"),
                    new RealPace());
            assertThat(link.read()).isEqualTo(machines.e6().read());
        }
    }

    @Test
    void noiseBetweenTheLinesCostsNothingButTime() throws Exception {
        var random = new Random(2);
        UnaryOperator<Bytes> noise = answer -> {
            var out = new ByteArrayOutputStream();
            for (int i = random.nextInt(3); answer.length() > 0 && i > 0; i--) {
                out.write(random.nextInt(128, 256));
            }
            out.writeBytes(answer.toArray());
            return Bytes.of(out.toByteArray());
        };
        try (var terminal = PseudoTerminal.of(disturbed(new OlderMachine(), noise))) {
            assertThat(older(terminal.device()).read().maintenanceCounts()).hasSize(3);
        }
    }

    @Test
    void aMachineThatIsOffIsAbsent() throws Exception {
        try (var terminal = PseudoTerminal.of(raw -> Bytes.of())) {
            assertThat(failure(older(terminal.device()))).isEqualTo(Reason.ABSENT);
            assertThat(failure(newer(terminal.device()))).isEqualTo(Reason.ABSENT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 150, 400})
    void aCableThatIsPulledOutIsLost(int after) throws Exception {
        var terminal = new PseudoTerminal[1];
        var said = new int[1];
        UnaryOperator<Bytes> pulled = answer -> {
            said[0] += answer.length();
            if (said[0] > after) {
                terminal[0].close();
            }
            return answer;
        };
        terminal[0] = PseudoTerminal.of(disturbed(new OlderMachine(), pulled));
        assertThat(failure(older(terminal[0].device()))).isIn(Reason.LOST, Reason.ABSENT);
        terminal[0] = PseudoTerminal.of(disturbed(machines.e6Machine(), pulled));
        assertThat(failure(newer(terminal[0].device()))).isIn(Reason.LOST, Reason.ABSENT);
    }

    @Test
    void aDeviceThatIsNotThereIsAbsent() {
        assertThatExceptionOfType(LinkFailure.class)
                .isThrownBy(newer("/dev/no-such-port")::read)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.ABSENT));
    }

    private static SerialMachine disturbed(SerialMachine machine, UnaryOperator<Bytes> disturbance) {
        return raw -> disturbance.apply(machine.answer(raw));
    }
}
