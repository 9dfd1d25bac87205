package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.CountedPage;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
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

    @SchemaMapping(typeName = "Communicator")
    String id(Communicator communicator) {
        return ids.of(NodeKind.COMMUNICATOR, communicator.id().value());
    }
}
