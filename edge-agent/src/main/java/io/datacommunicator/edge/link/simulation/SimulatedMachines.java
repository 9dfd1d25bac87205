package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.ble.BleLink;
import io.datacommunicator.edge.link.ble.GattPeer;
import io.datacommunicator.edge.link.ble.WantedDongle;
import io.datacommunicator.edge.link.uart.SerialPeer;
import io.datacommunicator.edge.link.uart.UartLink;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * The machines of demo and tests. Their first state is what real machines were seen to hold: the counters of an E6 and of a
 * GIGA X8c Professional, the maintenance of an S8, whose bytes are the only ones published.
 */
public final class SimulatedMachines {

    private static final int ADVERT_LENGTH = 27;

    private static final Habits OFFICE_CORNER =
            new Habits(22, 3, Set.of(4, 6, 8), Set.of(0x12, 0x13), List.of(), 13, 16, 10, 180, 400, 620);

    private static final Habits CANTEEN = new Habits(
            95,
            10,
            Set.of(4, 5, 6, 7, 8, 0x2E),
            Set.of(),
            List.of(StatusBit.FILTER_ACTIVE, StatusBit.NAMELESS),
            45,
            40,
            150,
            420,
            1900,
            4100);

    private final InstantSource time;
    private final Instant start;
    private final ZoneId zone;
    private final long seed;

    /**
     * @param time what the machines take for now; turned back, it shows their past
     * @param start when they held their first state
     * @param zone of the people around them
     */
    public SimulatedMachines(InstantSource time, Instant start, ZoneId zone, long seed) {
        this.time = time;
        this.start = start;
        this.zone = zone;
        this.seed = seed;
    }

    /** An E6 in a corner of an office, read through its service port, in memory. */
    public MachineLink e6() {
        return new UartLink(e6Port(), new SteppedPace(), new Random(seed));
    }

    /** The service port of that machine. */
    public SerialPeer e6Port() {
        return new SimulatedPort(servicePort());
    }

    /** The service port of an older machine, an IMPRESSA F50. */
    public SerialPeer f50Port() {
        return new SimulatedPort(new OlderMachine());
    }

    /** That older machine behind a device of this computer. */
    public PseudoTerminal f50OnTerminal() throws IOException {
        return PseudoTerminal.of(new OlderMachine());
    }

    /** The same E6 behind a device of this computer. */
    public PseudoTerminal e6OnTerminal() throws IOException {
        return PseudoTerminal.of(servicePort());
    }

    /** A GIGA X8c Professional in a canteen, read through its dongle, in memory. */
    public MachineLink giga() {
        var pace = new SteppedPace();
        return new BleLink(gigaDongle(pace), WantedDongle.any(), pace);
    }

    /** The dongle of that machine. */
    public GattPeer gigaDongle(Pace pace) {
        return gigaDongle(pace, Readiness.ERROR_MARK_IS_READY);
    }

    /** The same with the manners that others saw. */
    public GattPeer gigaDongle(Pace pace, Readiness readiness) {
        var life = life("giga-x8c", List.of(13, 37, 52), CANTEEN);
        var about = Bytes.ofHex(CapturedMemory.of("giga-x8c", "about"));
        return new SimulatedDongle(about, ADVERT_LENGTH, now(life), pace, readiness);
    }

    /** A radio stick with the adapter of that E6 in reach, on this pipe; some packets get lost, counted from 1. */
    public SerialPeer e6Stick(int pipe, IntPredicate lost) {
        return new SimulatedPort(stick(pipe, lost, Optional.empty()));
    }

    /** The same, while another communicator has the lease. */
    public SerialPeer e6StickInUse(int pipe) {
        return new SimulatedPort(stick(pipe, packet -> false, Optional.of(Bytes.ofHex("00000000"))));
    }

    /** The same behind a device of this computer. */
    public PseudoTerminal e6StickOnTerminal(int pipe) throws IOException {
        return PseudoTerminal.of(stick(pipe, packet -> false, Optional.empty()));
    }

    private SimulatedStick stick(int pipe, IntPredicate lost, Optional<Bytes> holder) {
        return new SimulatedStick(new RadioAdapter(servicePort(), holder), pipe, lost);
    }

    SerialMachine e6Machine() {
        return servicePort();
    }

    private ServicePortMachine servicePort() {
        var life = life("e6", List.of(1, 36), OFFICE_CORNER);
        return new ServicePortMachine(
                CapturedMemory.of("e6", "type"),
                CapturedMemory.of("e6", "article"),
                CapturedMemory.of("e6", "identity"),
                now(life),
                new Random(seed));
    }

    private Supplier<MachineMemory> now(Life life) {
        return () -> life.at(time.instant());
    }

    private Life life(String name, List<Integer> bits, Habits habits) {
        return new Life(CapturedMemory.read(name, bits), habits, start, zone, seed ^ name.hashCode());
    }
}
