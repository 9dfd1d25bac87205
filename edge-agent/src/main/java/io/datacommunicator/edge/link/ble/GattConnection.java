package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import java.util.UUID;

/** An open connection to a dongle. Not thread-safe. */
public interface GattConnection extends AutoCloseable {

    /** The whole value, however many packets it takes. */
    Bytes read(UUID characteristic) throws LinkFailure;

    /** Writes with response: returns when the dongle has confirmed. */
    void write(UUID characteristic, Bytes value) throws LinkFailure;

    /** Never fails; a connection that is gone is closed. */
    @Override
    void close();
}
