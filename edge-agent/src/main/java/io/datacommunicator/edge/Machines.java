package io.datacommunicator.edge;

import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.RealPace;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.uart.SerialPortPeer;
import io.datacommunicator.edge.link.uart.UartLink;
import io.datacommunicator.edge.settings.AgentSettings;
import io.datacommunicator.edge.settings.MachineSettings;
import java.time.InstantSource;
import java.util.SplittableRandom;

/** The ways to the configured machines. Simulated ones live by the given time, which may be one of the past. */
final class Machines {

    private static final long SEED = 7;

    private final SimulatedMachines simulated;

    Machines(AgentSettings settings, InstantSource time) {
        var zone = settings.pollZone();
        var start = settings.simulationStart().atStartOfDay(zone).toInstant();
        this.simulated = new SimulatedMachines(time, start, zone, SEED);
    }

    MachineLink link(MachineSettings machine) {
        return switch (machine.link()) {
            case SIMULATED_UART -> simulated.e6();
            case SIMULATED_BLE -> simulated.giga();
            case UART_V2 ->
                new UartLink(new SerialPortPeer(machine.port().orElseThrow()), new RealPace(), new SplittableRandom());
        };
    }
}
