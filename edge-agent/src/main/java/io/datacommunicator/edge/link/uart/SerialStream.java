package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;

/** The raw bytes of an open serial port. Not thread-safe. */
public interface SerialStream extends AutoCloseable {

    /** What has come since the last read, at once; empty if nothing has. */
    Bytes read() throws LinkFailure;

    void write(Bytes raw) throws LinkFailure;

    /** Never fails; a port that is gone is closed. */
    @Override
    void close();
}
