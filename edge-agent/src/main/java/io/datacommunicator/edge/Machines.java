package io.datacommunicator.edge;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineNumbers;
import io.datacommunicator.edge.link.RealPace;
import io.datacommunicator.edge.link.ble.BleLink;
import io.datacommunicator.edge.link.ble.WantedDongle;
import io.datacommunicator.edge.link.bluez.BluezPeer;
import io.datacommunicator.edge.link.gazell.GazellLink;
import io.datacommunicator.edge.link.gazell.RadioRole;
import io.datacommunicator.edge.link.gazell.RadioSetup;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.uart.MemoryMap;
import io.datacommunicator.edge.link.uart.OlderUartLink;
import io.datacommunicator.edge.link.uart.SerialPortPeer;
import io.datacommunicator.edge.link.uart.UartLink;
import io.datacommunicator.edge.settings.AgentSettings;
import io.datacommunicator.edge.settings.MachineSettings;
import java.time.InstantSource;
import java.util.Optional;
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
            case BLE -> ble(machine);
            case GAZELL -> gazell(machine);
            case UART_V1 -> older(machine);
            case UART_V2 ->
                new UartLink(new SerialPortPeer(machine.port().orElseThrow()), new RealPace(), new SplittableRandom());
        };
    }

    private static MachineLink ble(MachineSettings machine) {
        return new BleLink(dongle(machine), wanted(machine), new RealPace());
    }

    /** The dongle of a machine behind Bluetooth. */
    static BluezPeer dongle(MachineSettings machine) {
        return new BluezPeer(systemBus(), machine.adapter(), wanted(machine), new RealPace());
    }

    private static WantedDongle wanted(MachineSettings machine) {
        return new WantedDongle(machine.address(), machine.identity().map(MachineNumbers::of));
    }

    private static MachineLink older(MachineSettings machine) {
        return new OlderUartLink(
                new SerialPortPeer(machine.port().orElseThrow()),
                MachineNumbers.of(machine.identity().orElseThrow()).identity(null),
                machine.profile().map(MemoryMap::of).orElse(MemoryMap.USUAL),
                new RealPace());
    }

    private static MachineLink gazell(MachineSettings machine) {
        var role = machine.role() == MachineSettings.Role.HOST ? RadioRole.HOST : RadioRole.DEVICE;
        var tag = new byte[4];
        new SplittableRandom().nextBytes(tag);
        var port = new SerialPortPeer(machine.port().orElseThrow());
        return new GazellLink(port, new RadioSetup(role, machine.pipe()), Bytes.of(tag), new RealPace());
    }

    /** The bus of the computer, or the one that its operator names in the usual variable. */
    private static String systemBus() {
        return Optional.ofNullable(System.getenv("DBUS_SYSTEM_BUS_ADDRESS")).orElse(BluezPeer.SYSTEM_BUS);
    }
}
