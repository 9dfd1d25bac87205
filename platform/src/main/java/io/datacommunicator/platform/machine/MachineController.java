package io.datacommunicator.platform.machine;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.graphql.CountedPage;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import io.datacommunicator.schema.catalogue.Catalogue;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
@SchemaMapping(typeName = "Machine")
final class MachineController implements NodeSource {
    private final Machines machines;
    private final MachineIds ids;
    private final Pages pages;

    MachineController(Machines machines, MachineIds ids, Pages pages) {
        this.machines = machines;
        this.ids = ids;
        this.pages = pages;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.MACHINE;
    }

    @Override
    public Class<?> type() {
        return VisibleMachine.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return machines.visibleTo(caller, MachineIds.ref(id));
    }

    @QueryMapping
    Mono<CountedPage<VisibleMachine>> machines(Caller caller, @Argument int first, @Argument @Nullable String after) {
        PageRequest page = pages.request("machines", first, after);
        return machines.visibleTo(caller).map(all -> pages.cut(page, all, ids::of));
    }

    @QueryMapping
    Mono<VisibleMachine> machine(Caller caller, @Argument String id) {
        return ids.read(id).flatMap(machine -> machines.visibleTo(caller, machine));
    }

    @MutationMapping
    Mono<UpdateMachinePayload> updateMachine(Caller caller, DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        return ids.read((String) Objects.requireNonNull(input.get("id")))
                .flatMap(machine -> machines.change(caller, machine, new MachineChange(input)))
                .map(UpdateMachinePayload::new);
    }

    @SchemaMapping
    String id(VisibleMachine machine) {
        return ids.of(machine);
    }

    @SchemaMapping
    String timeZone(VisibleMachine machine) {
        return machine.timeZone().getId();
    }

    @SchemaMapping
    Optional<MachineModel> model(VisibleMachine machine) {
        Integer article = machine.articleNumber();
        return article == null
                ? Optional.empty()
                : Catalogue.standard()
                        .model(article)
                        .map(model -> new MachineModel(article, model.name(), model.typeCode()));
    }

    @SchemaMapping(typeName = "NamedMachine", field = "id")
    String idOfNamed(VisibleMachine machine) {
        return id(machine);
    }

    @SchemaMapping(typeName = "NamedMachine", field = "model")
    Optional<MachineModel> modelOfNamed(VisibleMachine machine) {
        return model(machine);
    }

    record UpdateMachinePayload(VisibleMachine machine) {}

    record MachineModel(int articleNumber, String name, String typeCode) {}
}
