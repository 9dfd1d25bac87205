package io.datacommunicator.platform.sharing;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.account.MailAddress;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.CountedPage;
import io.datacommunicator.platform.graphql.InputText;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.schema.catalogue.Language;
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
final class SubAccountController implements NodeSource {
    private static final int LONGEST_LABEL = 100;

    private final SubAccounts subAccounts;
    private final NodeIds ids;
    private final Pages pages;

    SubAccountController(SubAccounts subAccounts, NodeIds ids, Pages pages) {
        this.subAccounts = subAccounts;
        this.ids = ids;
        this.pages = pages;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.SUB_ACCOUNT;
    }

    @Override
    public Class<?> type() {
        return SubAccount.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return subAccounts.ownedBy(caller, new SubAccountId(id.first()));
    }

    @QueryMapping
    Mono<CountedPage<SubAccount>> subAccounts(Caller caller, @Argument int first, @Argument @Nullable String after) {
        PageRequest page = pages.request("subAccounts", first, after);
        return subAccounts.ownedBy(caller).map(all -> pages.cut(page, all, this::id));
    }

    @MutationMapping
    Mono<InvitePayload> inviteSubAccount(Caller caller, DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        String label = InputText.of(input, "label", LONGEST_LABEL);
        if (label == null) {
            throw new Failure.Invalid("input.label", "1.." + LONGEST_LABEL + " characters");
        }
        MailAddress address = MailAddress.parse(String.valueOf(input.get("mailAddress")))
                .orElseThrow(() -> new Failure.Invalid("input.mailAddress", "a mail address"));
        Optional<Language> language =
                Optional.ofNullable(input.get("language")).map(String::valueOf).map(Language::valueOf);
        return subAccounts.invite(caller, label, address, language).map(InvitePayload::new);
    }

    @MutationMapping
    Mono<RemovePayload> removeSubAccount(Caller caller, @Argument RemoveInput input) {
        return read(ids, input.id())
                .flatMap(id -> subAccounts.remove(caller, id))
                .thenReturn(new RemovePayload(input.id()));
    }

    @SchemaMapping(typeName = "SubAccount")
    String id(SubAccount subAccount) {
        return ids.of(NodeKind.SUB_ACCOUNT, subAccount.id().value());
    }

    static Mono<SubAccountId> read(NodeIds ids, String id) {
        return Mono.justOrEmpty(ids.read(id, NodeKind.SUB_ACCOUNT))
                .map(known -> new SubAccountId(known.first()))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    record RemoveInput(String id) {}

    record InvitePayload(SubAccount subAccount) {}

    record RemovePayload(String id) {}
}
