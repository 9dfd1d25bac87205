package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.LinkFailure;

/** A place where a machine's service port can be opened. */
public interface SerialPeer {

    SerialStream open() throws LinkFailure;
}
