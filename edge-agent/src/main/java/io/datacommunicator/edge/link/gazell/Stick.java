package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.ReadCommands;
import io.datacommunicator.edge.link.gazell.RadioPacket.Kind;
import io.datacommunicator.edge.link.gazell.StickFrame.FrameType;
import io.datacommunicator.edge.link.uart.SerialStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** An open stick. The only writer on this link: a line that may change a machine ends here. */
final class Stick {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final Duration LISTEN_PAUSE = Duration.ofMillis(5);
    private static final int TRIES = 3;

    private final SerialStream stream;
    private final RadioSetup setup;
    private final Pace pace;
    private final StickStream frames = new StickStream();
    private final Deque<RadioPacket> received = new ArrayDeque<>();
    private final Deque<StickFrame> answers = new ArrayDeque<>();
    private int sequence;
    private int spoilt;

    Stick(SerialStream stream, RadioSetup setup, Pace pace) {
        this.stream = stream;
        this.setup = setup;
        this.pace = pace;
    }

    void configure() throws LinkFailure {
        for (int i = 0; i < TRIES; i++) {
            var answer = exchange(FrameType.CONFIGURE, setup.payload());
            if (answer.filter(frame -> frame.type() == FrameType.READY).isPresent()) {
                return;
            }
        }
        throw new LinkFailure(Reason.ABSENT, "no radio stick answers at this port");
    }

    void say(String line) throws LinkFailure {
        for (var packet : RadioPacket.ofLine(ReadCommands.requireLine(line))) {
            if (!send(packet)) {
                throw new LinkFailure(Reason.LOST, "the machine's adapter no longer answers");
            }
        }
    }

    /** Takes the four bytes by which an adapter tells communicators apart. */
    void requestLease(Bytes tag) throws LinkFailure {
        for (int i = 0; i < TRIES; i++) {
            if (!send(RadioPacket.of(Kind.LEASE_REQUEST, tag))) {
                throw new LinkFailure(Reason.ABSENT, "no adapter of a machine answers");
            }
            var answer = leaseAnswer();
            if (answer.isPresent() && !answer.get().granted()) {
                throw new LinkFailure(Reason.BUSY, "another communicator holds the machine");
            }
            if (answer.isPresent()) {
                return;
            }
        }
        throw new LinkFailure(Reason.NOT_READY, "the machine's adapter gives no lease");
    }

    /** Polite only: a lease that nobody ends runs out. */
    void endLease() throws LinkFailure {
        send(RadioPacket.of(Kind.LEASE_END, Bytes.of()));
        exchange(FrameType.STOP, Bytes.of());
    }

    /** The next packet from the machine's adapter, if one comes within this time. */
    Optional<RadioPacket> receive(Duration within) throws LinkFailure {
        var until = pace.elapsed().plus(within);
        while (received.isEmpty() && pace.elapsed().compareTo(until) < 0) {
            listen();
        }
        return Optional.ofNullable(received.pollFirst());
    }

    int disturbed() {
        return frames.disturbed() + spoilt;
    }

    private Optional<LeaseAnswer> leaseAnswer() throws LinkFailure {
        var packet = receive(ANSWER_WITHIN);
        while (packet.isPresent()) {
            if (packet.get().kind() == Kind.LEASE_ANSWER) {
                try {
                    return Optional.of(LeaseAnswer.decode(packet.get().content()));
                } catch (Garbled garbled) {
                    spoilt++;
                }
            }
            packet = receive(ANSWER_WITHIN);
        }
        return Optional.empty();
    }

    /** False if nobody took the packet, however often it was sent. */
    private boolean send(RadioPacket packet) throws LinkFailure {
        for (int i = 0; i < TRIES; i++) {
            var answer = exchange(FrameType.SEND, packet.encode());
            if (answer.filter(frame -> frame.type() == FrameType.SENT).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<StickFrame> exchange(FrameType type, Bytes payload) throws LinkFailure {
        sequence = sequence + 1 & 0xFF;
        answers.clear();
        stream.write(new StickFrame(type, setup.pipe(), 0, sequence, payload).encode());
        var until = pace.elapsed().plus(ANSWER_WITHIN);
        while (pace.elapsed().compareTo(until) < 0) {
            var answer = answers.pollFirst();
            if (answer != null && answer.sequence() == sequence) {
                return Optional.of(answer);
            }
            if (answer == null) {
                listen();
            }
        }
        return Optional.empty();
    }

    private void listen() throws LinkFailure {
        var raw = stream.read();
        if (raw.length() == 0) {
            pace.pause(LISTEN_PAUSE);
        }
        for (int i = 0; i < raw.length(); i++) {
            frames.take(raw.at(i)).ifPresent(this::sort);
        }
    }

    private void sort(StickFrame frame) {
        switch (frame.type()) {
            case READY, SENT, FAILED -> answers.addLast(frame);
            case RECEIVED -> keep(frame);
            case CONFIGURE, SEND, STOP -> spoilt++;
        }
    }

    private void keep(StickFrame frame) {
        try {
            if (frame.pipe() == setup.pipe()) {
                received.addLast(RadioPacket.decode(frame.payload()));
            }
        } catch (Garbled garbled) {
            spoilt++;
        }
    }
}
