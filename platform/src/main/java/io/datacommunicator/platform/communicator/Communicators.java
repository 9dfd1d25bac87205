package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.communicator.CommunicatorStore.CommunicatorRow;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.CommunicatorId;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The communicators of accounts. */
@Component
public final class Communicators {
    private final CommunicatorStore store;
    private final CustomerCipher cipher;
    private final Permissions permissions;
    private final Audit audit;
    private final Clock clock;

    Communicators(CommunicatorStore store, CustomerCipher cipher, Permissions permissions, Audit audit, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ordered by name. */
    public Mono<List<Communicator>> ownedBy(Caller caller) {
        return permissions
                .mayManage(caller)
                .flatMapMany(this::all)
                .collectSortedList(Comparator.comparing(Communicator::name));
    }

    /** The one that has this name on the machine side. */
    public Mono<Communicator> withAlias(Caller caller, UUID alias) {
        return permissions
                .mayManage(caller)
                .flatMapMany(own -> all(own).filter(communicator ->
                        own.link().aliases().apply(communicator.id().value()).equals(alias)))
                .next();
    }

    /**
     * Adds a communicator to the account.
     *
     * @param thumbprint RFC 7638, base64url
     * @param publicJwk RFC 7517
     * @param macAddress a label, never a credential
     */
    public Mono<CommunicatorId> enrol(
            AccountScope scope, String thumbprint, String publicJwk, String name, String macAddress) {
        CommunicatorId id = new CommunicatorId(UUID.randomUUID());
        byte[] key = Base64.getUrlDecoder().decode(thumbprint);
        CommunicatorDetails details = new CommunicatorDetails(key, false, name, macAddress);
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                "holder",
                "communicator.enrolled",
                Map.of("communicator", id.value().toString()));
        return store.accountKey(scope)
                .flatMap(accountKey -> Mono.zip(
                        cipher.seal(scope, accountKey, binding(scope, id), details), audit.chain(scope, accountKey)))
                .flatMap(made ->
                        store.add(scope, new CommunicatorRow(id, made.getT1()), key, publicJwk, made.getT2(), entry))
                .thenReturn(id);
    }

    private Flux<Communicator> all(OwnAccount own) {
        AccountScope scope = own.account();
        return store.accountKey(scope).flatMapMany(key -> store.all(scope).concatMap(row -> open(scope, key, row)));
    }

    private Mono<Communicator> open(AccountScope scope, WrappedKey key, CommunicatorRow row) {
        return cipher.open(scope, key, binding(scope, row.id()), row.sealed(), CommunicatorDetails.class)
                .filter(details -> !details.revoked())
                .map(details -> new Communicator(row.id(), details.name(), details.macAddress()));
    }

    private static Binding binding(AccountScope scope, CommunicatorId id) {
        return AccountFacts.communicatorOf(scope.account(), id);
    }
}
