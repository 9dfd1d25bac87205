package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.CountedPage;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import io.datacommunicator.platform.id.SubAccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class ReceivedAccessController implements NodeSource {
    private final ReceivedAccesses accesses;
    private final NodeIds ids;
    private final Pages pages;

    ReceivedAccessController(ReceivedAccesses accesses, NodeIds ids, Pages pages) {
        this.accesses = accesses;
        this.ids = ids;
        this.pages = pages;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.RECEIVED_ACCESS;
    }

    @Override
    public Class<?> type() {
        return ReceivedAccess.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return accesses.of(caller, new SubAccountId(id.first()));
    }

    @QueryMapping
    Mono<CountedPage<ReceivedAccess>> receivedAccess(
            Caller caller, @Argument int first, @Argument @Nullable String after) {
        PageRequest page = pages.request("receivedAccess", first, after);
        return accesses.of(caller).map(all -> pages.cut(page, all, this::id));
    }

    @MutationMapping
    Mono<AcceptPayload> acceptInvitation(Caller caller, @Argument CodeInput input) {
        return accesses.accept(caller, input.code()).map(AcceptPayload::new);
    }

    @MutationMapping
    Mono<DeclinePayload> declineInvitation(Caller caller, @Argument CodeInput input) {
        return accesses.decline(caller, input.code()).map(DeclinePayload::new);
    }

    @MutationMapping
    Mono<LeavePayload> leaveAccess(Caller caller, @Argument LeaveInput input) {
        return Mono.justOrEmpty(ids.read(input.id(), NodeKind.RECEIVED_ACCESS))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                .flatMap(id -> accesses.leave(caller, new SubAccountId(id.first())))
                .thenReturn(new LeavePayload(input.id()));
    }

    @SchemaMapping(typeName = "ReceivedAccess")
    String id(ReceivedAccess access) {
        return ids.of(NodeKind.RECEIVED_ACCESS, access.id().value());
    }

    record CodeInput(String code) {}

    record LeaveInput(String id) {}

    record AcceptPayload(ReceivedAccess access) {}

    record DeclinePayload(String label) {}

    record LeavePayload(String id) {}
}
