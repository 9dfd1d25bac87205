package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.Pace;
import java.util.SplittableRandom;

/** Reads an older machine through its service port: lines in the clear, and a memory that differs from model to model. */
public final class OlderUartLink implements MachineLink {

    private final SerialPeer peer;
    private final MachineIdentity identity;
    private final MemoryMap map;
    private final Pace pace;

    /** The identity comes from the machine's plate: an older machine cannot say it. */
    public OlderUartLink(SerialPeer peer, MachineIdentity identity, MemoryMap map, Pace pace) {
        this.peer = peer;
        this.identity = identity;
        this.map = map;
        this.pace = pace;
    }

    @Override
    public Kind kind() {
        return Kind.UART;
    }

    @Override
    public MachineState read() throws LinkFailure {
        try (var stream = peer.open()) {
            return new OlderUartSession(new Conversation(stream, pace, new SplittableRandom())).read(identity, map);
        }
    }
}
