package io.datacommunicator.edge.link.uart;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import java.util.Arrays;

/** A serial port of this computer, 9600 8N1; a pseudo-terminal does as well. */
public final class SerialPortPeer implements SerialPeer {

    private static final int BAUD = 9600;
    private static final int DATA_BITS = 8;

    private final String device;

    /** Takes the device's path, as {@code /dev/ttyUSB0}. */
    public SerialPortPeer(String device) {
        this.device = device;
    }

    @Override
    public SerialStream open() throws LinkFailure {
        var port = port();
        port.setComPortParameters(BAUD, DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
        if (!port.openPort()) {
            throw new LinkFailure(Reason.ABSENT, device + " cannot be opened");
        }
        return new OpenPort(port);
    }

    private SerialPort port() throws LinkFailure {
        try {
            return SerialPort.getCommPort(device);
        } catch (SerialPortInvalidPortException noSuchPort) {
            throw new LinkFailure(Reason.ABSENT, device + " is no serial port", noSuchPort);
        }
    }

    private record OpenPort(SerialPort port) implements SerialStream {

        private static final int CHUNK = 1024;

        @Override
        public Bytes read() throws LinkFailure {
            var buffer = new byte[CHUNK];
            int count = port.readBytes(buffer, buffer.length);
            if (count < 0) {
                throw new LinkFailure(Reason.LOST, "the serial port is gone");
            }
            return Bytes.of(Arrays.copyOf(buffer, count));
        }

        @Override
        public void write(Bytes raw) throws LinkFailure {
            if (port.writeBytes(raw.toArray(), raw.length()) != raw.length()) {
                throw new LinkFailure(Reason.LOST, "the serial port takes no bytes");
            }
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
