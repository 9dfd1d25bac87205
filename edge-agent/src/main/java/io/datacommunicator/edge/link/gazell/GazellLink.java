package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.uart.SerialPeer;
import io.datacommunicator.edge.link.uart.UartSession;

/** Reads a machine through a radio stick and the machine's adapter, which serves one communicator at a time. */
public final class GazellLink implements MachineLink {

    private static final System.Logger LOG = System.getLogger(GazellLink.class.getName());
    private final SerialPeer peer;
    private final RadioSetup setup;
    private final Bytes tag;
    private final Pace pace;

    /** Takes four random bytes, by which an adapter tells communicators apart for the time of one session. */
    public GazellLink(SerialPeer peer, RadioSetup setup, Bytes tag, Pace pace) {
        this.peer = peer;
        this.setup = setup;
        this.tag = tag;
        this.pace = pace;
    }

    @Override
    public Kind kind() {
        return Kind.GAZELL;
    }

    @Override
    public MachineState read() throws LinkFailure {
        try (var stream = peer.open()) {
            var stick = new Stick(stream, setup, pace);
            stick.configure();
            stick.requestLease(tag);
            try {
                return new UartSession(new RadioDialogue(stick)).read();
            } finally {
                end(stick);
            }
        }
    }

    private static void end(Stick stick) {
        try {
            stick.endLease();
        } catch (LinkFailure gone) {
            LOG.log(System.Logger.Level.DEBUG, "the lease will run out by itself", gone);
        }
    }
}
