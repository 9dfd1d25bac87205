package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.uart.SerialPeer;
import io.datacommunicator.edge.link.uart.SerialStream;
import java.io.ByteArrayOutputStream;

/** A serial port in memory, with a machine at its other end. */
final class SimulatedPort implements SerialPeer {

    private final SerialMachine machine;

    SimulatedPort(SerialMachine machine) {
        this.machine = machine;
    }

    @Override
    public SerialStream open() {
        return new Wire(machine, new ByteArrayOutputStream());
    }

    private record Wire(SerialMachine machine, ByteArrayOutputStream underWay) implements SerialStream {

        @Override
        public Bytes read() {
            var arrived = Bytes.of(underWay.toByteArray());
            underWay.reset();
            return arrived;
        }

        @Override
        public void write(Bytes raw) {
            underWay.writeBytes(machine.answer(raw).toArray());
        }

        @Override
        public void close() {
            underWay.reset();
        }
    }
}
