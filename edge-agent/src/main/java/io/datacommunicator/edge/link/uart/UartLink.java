package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.Pace;
import java.util.random.RandomGenerator;

/** Reads a machine through its service port, in the newer dialect of enciphered lines. */
public final class UartLink implements MachineLink {

    private final SerialPeer peer;
    private final Pace pace;
    private final RandomGenerator random;

    /** The random source picks the keys of frames, which protect nothing. */
    public UartLink(SerialPeer peer, Pace pace, RandomGenerator random) {
        this.peer = peer;
        this.pace = pace;
        this.random = random;
    }

    @Override
    public Kind kind() {
        return Kind.UART;
    }

    @Override
    public MachineState read() throws LinkFailure {
        try (var stream = peer.open()) {
            return new UartSession(new Conversation(stream, pace, random)).read();
        }
    }
}
