package io.datacommunicator.edge.link.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.RealPace;
import io.datacommunicator.edge.link.uart.SerialPortPeer;
import io.datacommunicator.edge.link.uart.UartLink;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The real serial port, at whose far end a simulated machine sits. */
final class PseudoTerminalIT {

    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");

    private final SimulatedMachines machines = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1);

    @Test
    void readsTheSameThroughADeviceAsInMemory() throws Exception {
        try (var terminal = machines.e6OnTerminal()) {
            var link = new UartLink(new SerialPortPeer(terminal.device()), new RealPace(), new Random(1));
            assertThat(link.read()).isEqualTo(machines.e6().read());
            assertThat(link.read().counters()).containsEntry(0, 334L);
        }
    }

    @Test
    void aDeviceThatIsNotThereIsAbsent() {
        var link = new UartLink(new SerialPortPeer("/dev/no-such-port"), new RealPace(), new Random(1));
        assertThatExceptionOfType(LinkFailure.class)
                .isThrownBy(link::read)
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.ABSENT));
    }
}
