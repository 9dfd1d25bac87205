package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.ShareId;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class ShareController implements NodeSource {
    private final Shares shares;
    private final NodeIds ids;

    ShareController(Shares shares, NodeIds ids) {
        this.shares = shares;
        this.ids = ids;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.SHARE;
    }

    @Override
    public Class<?> type() {
        return VisibleShare.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return shares.ownedBy(caller, new ShareId(id.first()));
    }

    @MutationMapping
    Mono<SharePayload> createShare(Caller caller, @Argument CreateInput input) {
        return SubAccountController.read(ids, input.subAccount())
                .flatMap(subAccount -> shares.create(caller, subAccount, input.terms()))
                .map(SharePayload::new);
    }

    @MutationMapping
    Mono<SharePayload> updateShare(Caller caller, @Argument UpdateInput input) {
        return read(input.id())
                .flatMap(id -> shares.change(caller, id, input.terms()))
                .map(SharePayload::new);
    }

    @MutationMapping
    Mono<SharePayload> pauseShare(Caller caller, @Argument IdInput input) {
        return read(input.id()).flatMap(id -> shares.pause(caller, id, true)).map(SharePayload::new);
    }

    @MutationMapping
    Mono<SharePayload> resumeShare(Caller caller, @Argument IdInput input) {
        return read(input.id()).flatMap(id -> shares.pause(caller, id, false)).map(SharePayload::new);
    }

    @MutationMapping
    Mono<SharePayload> revokeShare(Caller caller, @Argument IdInput input) {
        return read(input.id()).flatMap(id -> shares.revoke(caller, id)).map(SharePayload::new);
    }

    @SchemaMapping(typeName = "Share")
    String id(VisibleShare share) {
        return ids.of(NodeKind.SHARE, share.id().value());
    }

    @SchemaMapping(typeName = "Share")
    List<ShareableField> fields(VisibleShare share) {
        return share.share().terms().fields().stream()
                .sorted()
                .map(ShareableField::new)
                .toList();
    }

    private Mono<ShareId> read(String id) {
        return Mono.justOrEmpty(ids.read(id, NodeKind.SHARE))
                .map(known -> new ShareId(known.first()))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    record CreateInput(String subAccount, WantedTerms terms) {}

    record UpdateInput(String id, WantedTerms terms) {}

    record IdInput(String id) {}

    record SharePayload(VisibleShare share) {}
}
