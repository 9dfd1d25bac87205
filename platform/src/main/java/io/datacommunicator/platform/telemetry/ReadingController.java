package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.communicator.Communicator;
import io.datacommunicator.platform.communicator.Communicators;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.platform.machine.MachineIds;
import io.datacommunicator.platform.machine.Machines;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
@SchemaMapping(typeName = "Reading")
final class ReadingController implements NodeSource {
    private final Readings readings;
    private final Machines machines;
    private final Communicators communicators;
    private final NodeIds ids;

    ReadingController(Readings readings, Machines machines, Communicators communicators, NodeIds ids) {
        this.readings = readings;
        this.machines = machines;
        this.communicators = communicators;
        this.ids = ids;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.READING;
    }

    @Override
    public Class<?> type() {
        return MachineReading.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        ReadingId reading = new ReadingId(id.names().get(2));
        return machines.visibleTo(caller, MachineIds.ref(id))
                .flatMap(machine -> readings.visibleTo(caller, machine.ref(), reading)
                        .map(found -> new MachineReading(machine, found)));
    }

    @SchemaMapping
    String id(MachineReading of) {
        return ids.of(
                NodeKind.READING,
                of.machine().ref().owner().value(),
                of.machine().id().value(),
                of.reading().id().value());
    }

    @SchemaMapping
    Mono<Communicator> communicator(MachineReading of, Caller caller) {
        VisibleReading reading = of.reading();
        UUID alias = reading.communicator();
        return alias == null ? Mono.empty() : communicators.withAlias(caller, alias);
    }
}
