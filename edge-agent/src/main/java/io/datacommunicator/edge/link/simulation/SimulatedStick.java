package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.gazell.RadioPacket;
import io.datacommunicator.edge.link.gazell.StickFrame;
import io.datacommunicator.edge.link.gazell.StickFrame.FrameType;
import io.datacommunicator.edge.link.gazell.StickStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.IntPredicate;

/** A radio stick with one machine's adapter in reach. */
final class SimulatedStick implements SerialMachine {

    private static final int RSSI = -58;
    private static final Bytes VERSIONS = Bytes.ofHex("010100");

    private final RadioAdapter adapter;
    private final int pipe;
    private final IntPredicate lost;
    private final StickStream stream = new StickStream();
    private boolean configured;
    private int packets;

    /** Takes the pipe on which the adapter listens, and which packets, counted from 1, get lost in the air. */
    SimulatedStick(RadioAdapter adapter, int pipe, IntPredicate lost) {
        this.adapter = adapter;
        this.pipe = pipe;
        this.lost = lost;
    }

    @Override
    public Bytes answer(Bytes raw) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            stream.take(raw.at(i)).ifPresent(frame -> obey(frame, out));
        }
        return Bytes.of(out.toByteArray());
    }

    private void obey(StickFrame frame, ByteArrayOutputStream out) {
        switch (frame.type()) {
            case CONFIGURE -> {
                configured = true;
                put(FrameType.READY, frame, VERSIONS, out);
            }
            case STOP -> {
                configured = false;
                put(FrameType.READY, frame, VERSIONS, out);
            }
            case SEND -> send(frame, out);
            case READY, SENT, FAILED, RECEIVED -> {}
        }
    }

    private void send(StickFrame frame, ByteArrayOutputStream out) {
        boolean taken = configured && frame.pipe() == pipe && !lost.test(++packets);
        put(taken ? FrameType.SENT : FrameType.FAILED, frame, taken ? Bytes.of() : Bytes.of((byte) 1), out);
        if (!taken) {
            return;
        }
        for (var packet : answers(frame.payload())) {
            put(FrameType.RECEIVED, frame, packet.encode(), out);
        }
    }

    /** An adapter drops what it cannot read, and says nothing. */
    private List<RadioPacket> answers(Bytes payload) {
        try {
            return adapter.answer(RadioPacket.decode(payload));
        } catch (Garbled noise) {
            return List.of();
        }
    }

    private static void put(FrameType type, StickFrame to, Bytes payload, ByteArrayOutputStream out) {
        int rssi = type == FrameType.RECEIVED ? RSSI : 0;
        out.writeBytes(new StickFrame(type, to.pipe(), rssi, to.sequence(), payload)
                .encode()
                .toArray());
    }
}
