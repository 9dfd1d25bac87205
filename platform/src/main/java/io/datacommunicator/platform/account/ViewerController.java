package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.schema.catalogue.Language;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class ViewerController implements NodeSource {
    private final Logins logins;
    private final Permissions permissions;
    private final NodeIds ids;

    ViewerController(Logins logins, Permissions permissions, NodeIds ids) {
        this.logins = logins;
        this.permissions = permissions;
        this.ids = ids;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.ACCOUNT;
    }

    @Override
    public Class<?> type() {
        return Account.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        return own(caller)
                .filter(account -> account.id().value().equals(id.first()))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    @QueryMapping
    Mono<Viewer> viewer(Caller caller, Locale locale) {
        return caller instanceof Caller.Person person
                ? logins.details(person).map(login -> new Viewer(login.name(), login.language()))
                : Mono.just(new Viewer(null, Language.of(locale)));
    }

    @SchemaMapping
    Mono<Account> account(Viewer viewer, Caller caller) {
        return own(caller).onErrorResume(Failure.NotVisible.class, none -> Mono.empty());
    }

    @SchemaMapping
    String id(Account account) {
        return ids.of(NodeKind.ACCOUNT, account.id().value());
    }

    private Mono<Account> own(Caller caller) {
        return permissions.mayManage(caller).map(own -> new Account(own.id(), own.state()));
    }

    record Viewer(@Nullable String name, Language language) {}

    /** An account as its holder sees it; nobody else does. */
    record Account(AccountId id, AccountState state) implements Granted {
        @Override
        public boolean covers(int fieldNumber) {
            return true;
        }
    }
}
