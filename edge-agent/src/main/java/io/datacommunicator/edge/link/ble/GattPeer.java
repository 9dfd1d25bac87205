package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import java.util.Optional;

/** One dongle in the air. It advertises only while its machine is on, and serves one central at a time. */
public interface GattPeer {

    /** The manufacturer data of its advertisement; empty where it advertises none; fails if nothing is in the air. */
    Optional<Bytes> manufacturerData() throws LinkFailure;

    GattConnection connect() throws LinkFailure;
}
