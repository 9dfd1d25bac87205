package io.datacommunicator.platform.communicator;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.CountedPage;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import io.datacommunicator.platform.id.CommunicatorId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
final class CommunicatorController implements NodeSource {
    private final Communicators communicators;
    private final NodeIds ids;
    private final Pages pages;

    CommunicatorController(Communicators communicators, NodeIds ids, Pages pages) {
        this.communicators = communicators;
        this.ids = ids;
        this.pages = pages;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.COMMUNICATOR;
    }

    @Override
    public Class<?> type() {
        return Communicator.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return communicators
                .ownedBy(caller)
                .flatMapMany(Flux::fromIterable)
                .filter(communicator -> communicator.id().value().equals(id.first()))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    @QueryMapping
    Mono<CountedPage<Communicator>> communicators(
            Caller caller, @Argument int first, @Argument @Nullable String after) {
        PageRequest page = pages.request("communicators", first, after);
        return communicators.ownedBy(caller).map(all -> pages.cut(page, all, this::id));
    }

    @QueryMapping
    Mono<Communicator> self(Caller caller) {
        return communicators.itself(caller);
    }

    @MutationMapping
    Mono<CommunicatorPayload> updateCommunicator(Caller caller, DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        return read((String) Objects.requireNonNull(input.get("id")))
                .flatMap(id -> communicators.change(caller, id, new CommunicatorChange(input)))
                .map(CommunicatorPayload::new);
    }

    @MutationMapping
    Mono<CommunicatorPayload> revokeCommunicator(Caller caller, @Argument RevokeInput input) {
        return read(input.id()).flatMap(id -> communicators.revoke(caller, id)).map(CommunicatorPayload::new);
    }

    @MutationMapping
    Mono<CommunicatorPayload> replaceCommunicator(Caller caller, @Argument ReplaceInput input) {
        return read(input.id())
                .flatMap(id -> read(input.by()).flatMap(by -> communicators.replace(caller, id, by)))
                .map(CommunicatorPayload::new);
    }

    @SchemaMapping(typeName = "Communicator")
    String id(Communicator communicator) {
        return ids.of(NodeKind.COMMUNICATOR, communicator.id().value());
    }

    @SchemaMapping(typeName = "Schedule")
    String time(Schedule schedule) {
        return schedule.time().toString();
    }

    @SchemaMapping(typeName = "Schedule")
    String timeZone(Schedule schedule) {
        return schedule.zone().getId();
    }

    private Mono<CommunicatorId> read(String id) {
        return Mono.justOrEmpty(ids.read(id, NodeKind.COMMUNICATOR))
                .map(known -> new CommunicatorId(known.first()))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    record RevokeInput(String id) {}

    record ReplaceInput(String id, String by) {}

    record CommunicatorPayload(Communicator communicator) {}
}
