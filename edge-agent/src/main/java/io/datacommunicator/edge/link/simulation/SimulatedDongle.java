package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.NibbleCipher;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.ble.Characteristic;
import io.datacommunicator.edge.link.ble.GattConnection;
import io.datacommunicator.edge.link.ble.GattPeer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A Bluetooth dongle with the manners of a real one: it serves one central, hangs up on a silent one, tells its status only
 * after a heartbeat, and takes its time to fetch a table. What it is told to do, other than that, it ignores.
 */
public final class SimulatedDongle implements GattPeer {

    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration FETCHING = Duration.ofMillis(1500);
    private static final Bytes HEARTBEAT = Bytes.ofHex("7F80");
    private static final Bytes FAREWELL = Bytes.ofHex("7F81");
    private static final int STATUS_LENGTH = 20;
    private static final int STATUS_TAIL = 0x07;

    private final Bytes about;
    private final int advertLength;
    private final Supplier<MachineMemory> memory;
    private final Pace pace;
    private final Readiness readiness;
    private boolean taken;

    SimulatedDongle(Bytes about, int advertLength, Supplier<MachineMemory> memory, Pace pace, Readiness readiness) {
        this.about = about;
        this.advertLength = advertLength;
        this.memory = memory;
        this.pace = pace;
        this.readiness = readiness;
    }

    @Override
    public Optional<Bytes> manufacturerData() {
        return Optional.of(about.range(0, advertLength));
    }

    @Override
    public GattConnection connect() throws LinkFailure {
        if (taken) {
            throw new LinkFailure(Reason.BUSY, "somebody else holds the dongle");
        }
        taken = true;
        return new Connection(memory.get());
    }

    private final class Connection implements GattConnection {

        private final int key = about.at(0);
        private final MachineMemory machine;
        private Duration lastWord = pace.elapsed();
        private Duration asked = Duration.ZERO;
        private Bytes request = Bytes.of();
        private int requests;
        private boolean awake;
        private boolean open = true;

        private Connection(MachineMemory machine) {
            this.machine = machine;
        }

        @Override
        public Bytes read(UUID characteristic) throws LinkFailure {
            requireOpen();
            if (characteristic.equals(Characteristic.ABOUT.uuid())) {
                return about;
            }
            return encipher(plain(characteristic));
        }

        @Override
        public void write(UUID characteristic, Bytes value) throws LinkFailure {
            requireOpen();
            var plain = encipher(value);
            var message = plain.range(Math.min(1, plain.length()), plain.length());
            if (characteristic.equals(Characteristic.CONTROL.uuid()) && message.equals(HEARTBEAT)) {
                awake = true;
                lastWord = pace.elapsed();
            } else if (characteristic.equals(Characteristic.CONTROL.uuid()) && message.equals(FAREWELL)) {
                open = false;
            } else if (characteristic.equals(Characteristic.STATISTICS_COMMAND.uuid())) {
                request = message;
                requests++;
                asked = pace.elapsed();
            }
        }

        @Override
        public void close() {
            open = false;
            taken = false;
        }

        private Bytes plain(UUID characteristic) throws LinkFailure {
            if (characteristic.equals(Characteristic.STATUS.uuid())) {
                return status();
            }
            if (characteristic.equals(Characteristic.STATISTICS_COMMAND.uuid())) {
                return request.length() < 2
                        ? Bytes.of((byte) key, (byte) 0)
                        : readiness.answer(key, request, fetched());
            }
            if (characteristic.equals(Characteristic.STATISTICS_DATA.uuid())) {
                return fetched() ? table() : Bytes.of(new byte[2]);
            }
            throw new LinkFailure(Reason.LOST, "no such characteristic");
        }

        private Bytes status() {
            var status = new byte[STATUS_LENGTH];
            var field = awake ? AlarmBits.toField(machine.alarmBits(), 8) : Bytes.ofHex("FFFFFFFFFFFFFFFF");
            status[0] = (byte) key;
            System.arraycopy(field.toArray(), 0, status, 1, field.length());
            status[STATUS_LENGTH - 1] = STATUS_TAIL;
            return Bytes.of(status);
        }

        private Bytes table() {
            int mode = request.length() < 2 ? 0 : request.at(1);
            return switch (mode) {
                case 1 -> machine.counters();
                case 4 -> machine.maintenanceCounts();
                case 8 -> machine.maintenancePercents();
                default -> Bytes.of(new byte[2]);
            };
        }

        private boolean fetched() {
            boolean refused = readiness == Readiness.FIRST_NOT_AVAILABLE && requests == 1;
            return request.length() > 0
                    && !refused
                    && pace.elapsed().minus(asked).compareTo(FETCHING) >= 0;
        }

        private Bytes encipher(Bytes bytes) {
            return NibbleCipher.BLE.apply(key, bytes);
        }

        private void requireOpen() throws LinkFailure {
            open = open && pace.elapsed().minus(lastWord).compareTo(SILENCE) < 0;
            if (!open) {
                throw new LinkFailure(Reason.LOST, "the dongle has hung up");
            }
        }
    }
}
