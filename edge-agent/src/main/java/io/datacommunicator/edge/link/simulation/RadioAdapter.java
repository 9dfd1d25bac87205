package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.gazell.LeaseAnswer;
import io.datacommunicator.edge.link.gazell.LineJoiner;
import io.datacommunicator.edge.link.gazell.RadioPacket;
import io.datacommunicator.edge.link.gazell.RadioPacket.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The adapter at a machine's service port: it has one lease to give, and passes lines to and fro for its holder. */
final class RadioAdapter {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final ServicePortMachine machine;
    private final LineJoiner joiner = new LineJoiner();
    private Optional<Bytes> holder;

    /** Takes the tag of a communicator that holds the lease already. */
    RadioAdapter(ServicePortMachine machine, Optional<Bytes> holder) {
        this.machine = machine;
        this.holder = holder;
    }

    List<RadioPacket> answer(RadioPacket packet) throws Garbled {
        return switch (packet.kind()) {
            case LEASE_REQUEST -> List.of(RadioPacket.of(Kind.LEASE_ANSWER, lease(packet.content())));
            case LINE ->
                holder.isEmpty()
                        ? List.of()
                        : joiner.take(packet).map(this::lines).orElse(List.of());
            case LEASE_END -> {
                holder = Optional.empty();
                yield List.of();
            }
            case LEASE_ANSWER -> List.of();
        };
    }

    private Bytes lease(Bytes tag) {
        boolean granted = holder.isEmpty() || holder.get().equals(tag);
        if (granted) {
            holder = Optional.of(tag);
        }
        return new LeaseAnswer(granted, LEASE).encode();
    }

    private List<RadioPacket> lines(String line) {
        return machine.replies(line).stream()
                .flatMap(said -> RadioPacket.ofLine(said.line()).stream())
                .toList();
    }
}
