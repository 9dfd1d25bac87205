package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.InputText;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.MachineGroupId;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class MachineGroupController implements NodeSource {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_MACHINES = 1_000;

    private final MachineGroups groups;
    private final NodeIds ids;

    MachineGroupController(MachineGroups groups, NodeIds ids) {
        this.groups = groups;
        this.ids = ids;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.MACHINE_GROUP;
    }

    @Override
    public Class<?> type() {
        return MachineGroup.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return groups.ownedBy(caller, new MachineGroupId(id.first()));
    }

    @QueryMapping
    Mono<List<MachineGroup>> machineGroups(Caller caller) {
        return groups.ownedBy(caller);
    }

    @MutationMapping
    Mono<GroupPayload> createMachineGroup(Caller caller, @Argument CreateInput input) {
        return groups.create(caller, name(input.name()), checked(input.machines()))
                .map(GroupPayload::new);
    }

    @MutationMapping
    Mono<GroupPayload> updateMachineGroup(Caller caller, @Argument UpdateInput input) {
        String name = name(input.name());
        List<String> machines = checked(input.machines());
        return read(input.id())
                .flatMap(id -> groups.change(caller, id, name, machines))
                .map(GroupPayload::new);
    }

    @MutationMapping
    Mono<DeletePayload> deleteMachineGroup(Caller caller, @Argument DeleteInput input) {
        return read(input.id()).flatMap(id -> groups.remove(caller, id)).thenReturn(new DeletePayload(input.id()));
    }

    @SchemaMapping(typeName = "MachineGroup")
    String id(MachineGroup group) {
        return ids.of(NodeKind.MACHINE_GROUP, group.id().value());
    }

    private Mono<MachineGroupId> read(String id) {
        return Mono.justOrEmpty(ids.read(id, NodeKind.MACHINE_GROUP))
                .map(known -> new MachineGroupId(known.first()))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private static String name(String typed) {
        String name = InputText.of(Map.of("name", typed), "name", LONGEST_NAME);
        if (name == null) {
            throw new Failure.Invalid("input.name", "1.." + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static List<String> checked(List<String> machines) {
        if (machines.size() > MOST_MACHINES) {
            throw new Failure.LimitExceeded("input.machines", "0.." + MOST_MACHINES);
        }
        return machines;
    }

    record CreateInput(String name, List<String> machines) {}

    record UpdateInput(String id, String name, List<String> machines) {}

    record DeleteInput(String id) {}

    record GroupPayload(MachineGroup machineGroup) {}

    record DeletePayload(String id) {}
}
