package io.datacommunicator.edge.link.testing;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.uart.SerialPeer;
import io.datacommunicator.edge.link.uart.SerialStream;
import java.io.ByteArrayOutputStream;

/** A serial line that may change what comes from the machine, and notes what goes to it. */
public final class FaultyLine implements SerialPeer {

    private final SerialPeer peer;
    private final Disturbance disturbance;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int closed;

    public FaultyLine(SerialPeer peer, Disturbance disturbance) {
        this.peer = peer;
        this.disturbance = disturbance;
    }

    /** A line at whose other end nobody is. */
    public static FaultyLine silent() {
        return new FaultyLine(Nobody::new, answer -> answer);
    }

    public Bytes written() {
        return Bytes.of(written.toByteArray());
    }

    public int closed() {
        return closed;
    }

    @Override
    public SerialStream open() throws LinkFailure {
        var stream = peer.open();
        return new SerialStream() {
            @Override
            public Bytes read() throws LinkFailure {
                return disturbance.on(stream.read());
            }

            @Override
            public void write(Bytes raw) throws LinkFailure {
                written.writeBytes(raw.toArray());
                stream.write(raw);
            }

            @Override
            public void close() {
                closed++;
                stream.close();
            }
        };
    }

    /** What becomes of what came, which may be nothing. */
    public interface Disturbance {
        Bytes on(Bytes answer) throws LinkFailure;
    }

    private static final class Nobody implements SerialStream {
        @Override
        public Bytes read() {
            return Bytes.of();
        }

        @Override
        public void write(Bytes raw) {}

        @Override
        public void close() {}
    }
}
