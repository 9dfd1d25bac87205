package io.datacommunicator.platform.account;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.schema.catalogue.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class ViewerController implements NodeSource {
    private final Logins logins;
    private final AccountClosing closing;
    private final AddressChanges addresses;
    private final Permissions permissions;
    private final NodeIds ids;

    ViewerController(
            Logins logins, AccountClosing closing, AddressChanges addresses, Permissions permissions, NodeIds ids) {
        this.logins = logins;
        this.closing = closing;
        this.addresses = addresses;
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
                ? logins.details(person).map(Viewer::of)
                : Mono.just(Viewer.nobody(Language.of(locale)));
    }

    @MutationMapping
    Mono<UpdateProfilePayload> updateProfile(Caller caller, DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        return caller instanceof Caller.Person person
                ? logins.change(person, new ProfileChange(input))
                        .map(details -> new UpdateProfilePayload(Viewer.of(details)))
                : Mono.error(new Failure.NotVisible());
    }

    @MutationMapping
    Mono<ChangeMailAddressPayload> changeMailAddress(Caller caller, DataFetchingEnvironment environment) {
        Map<String, Object> input = Objects.requireNonNull(environment.getArgument("input"));
        MailAddress address = MailAddress.parse(String.valueOf(input.get("mailAddress")))
                .orElseThrow(() -> new Failure.Invalid("input.mailAddress", "a mail address"));
        return caller instanceof Caller.Person person
                ? permissions
                        .mayRisk(caller)
                        .flatMap(fresh -> addresses.ask(person, fresh, address))
                        .thenReturn(new ChangeMailAddressPayload(address.text()))
                : Mono.error(new Failure.NotVisible());
    }

    @MutationMapping
    Mono<CloseAccountPayload> closeAccount(Caller caller) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> permissions
                        .mayRisk(caller)
                        .flatMap(fresh -> closing.close(caller, own, fresh))
                        .map(life -> new CloseAccountPayload(Account.of(own, life))));
    }

    @MutationMapping
    Mono<ReopenAccountPayload> reopenAccount(Caller caller) {
        return permissions
                .mayManage(caller)
                .flatMap(own ->
                        closing.reopen(caller, own).map(life -> new ReopenAccountPayload(Account.of(own, life))));
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
        return permissions.mayManage(caller).flatMap(own -> closing.lifeOf(own).map(life -> Account.of(own, life)));
    }

    record Viewer(
            @Nullable String name,
            Language language,
            @Nullable String mailAddress,
            @Nullable String phone,
            @Nullable String company,
            @Nullable String address) {
        static Viewer of(LoginDetails login) {
            return new Viewer(
                    login.name(),
                    login.language(),
                    login.mailAddress(),
                    login.phone(),
                    login.company(),
                    login.address());
        }

        static Viewer nobody(Language language) {
            return new Viewer(null, language, null, null, null, null);
        }
    }

    record UpdateProfilePayload(Viewer viewer) {}

    record ChangeMailAddressPayload(String sentTo) {}

    record CloseAccountPayload(Account account) {}

    record ReopenAccountPayload(Account account) {}

    /** An account as its holder sees it; nobody else does. */
    record Account(
            AccountId id, AccountState state, @Nullable LocalDate closingUntil) implements Granted {
        static Account of(OwnAccount own, AccountLife life) {
            return new Account(own.id(), life.state(), life.closingUntil());
        }

        @Override
        public boolean covers(int fieldNumber) {
            return true;
        }
    }
}
