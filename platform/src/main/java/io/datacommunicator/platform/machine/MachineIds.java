package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.MachineRef;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The opaque ids of machines. They hold the owner too, so that permission is one question. */
@Component
public final class MachineIds {
    private final NodeIds ids;

    MachineIds(NodeIds ids) {
        this.ids = ids;
    }

    public String of(VisibleMachine machine) {
        return ids.of(
                NodeKind.MACHINE, machine.ref().owner().value(), machine.id().value());
    }

    /** Refuses with {@code NotVisible} what is no id of a machine. */
    public Mono<MachineRef> read(String id) {
        return Mono.justOrEmpty(ids.read(id, NodeKind.MACHINE))
                .map(MachineIds::ref)
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** What the first two names of an id mean, also of one that names something of a machine. */
    public static MachineRef ref(NodeId id) {
        return new MachineRef(
                new OwnerId(id.names().get(0)), new MachineId(id.names().get(1)));
    }
}
