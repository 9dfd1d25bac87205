package io.datacommunicator.edge.offender.wire;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.uart.SerialStream;

record Offender(SerialStream stream) {

    void brew() throws LinkFailure {
        stream.write(Bytes.of((byte) 1));
    }
}
