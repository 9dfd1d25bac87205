package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.communicator.CommunicatorStore.CommunicatorRow;
import io.datacommunicator.platform.communicator.CommunicatorStore.Condition;
import io.datacommunicator.platform.communicator.CommunicatorStore.NewBox;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.CommunicatorId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets a box into an account, as a new communicator or in the place of one that is there. */
@Component
final class Boxes {
    private final CommunicatorStore store;
    private final AccountKeys keys;
    private final CustomerCipher cipher;
    private final Audit audit;
    private final Clock clock;

    Boxes(CommunicatorStore store, AccountKeys keys, CustomerCipher cipher, Audit audit, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Refuses with {@code NotVisible} a communicator to replace that is not there, and with {@code Conflict} when
     * {@code before} refuses or the key is known already.
     *
     * @param thumbprint of the box's key, RFC 7638, base64url
     * @param before happens in the same transaction
     */
    Mono<Communicator> letIn(
            AccountScope scope, Condition before, String thumbprint, BoxFacts box, Approval approval, String actor) {
        byte[] key = Base64.getUrlDecoder().decode(thumbprint);
        return keys.of(scope)
                .flatMap(with -> approval.replaces() == null
                        ? add(scope, with, before, CommunicatorDetails.of(key, approval, box, today()), actor)
                        : rebox(scope, with, before, key, box, approval.replaces(), actor));
    }

    Mono<CommunicatorDetails> open(AccountScope scope, WrappedKey key, CommunicatorRow row) {
        return cipher.open(scope, key, binding(scope, row.id()), row.sealed(), CommunicatorDetails.class);
    }

    Mono<byte[]> seal(AccountScope scope, WrappedKey key, CommunicatorId id, CommunicatorDetails details) {
        return cipher.seal(scope, key, binding(scope, id), details);
    }

    private Mono<Communicator> add(
            AccountScope scope, WrappedKey with, Condition before, CommunicatorDetails details, String actor) {
        CommunicatorId id = new CommunicatorId(UUID.randomUUID());
        return Mono.zip(seal(scope, with, id, details), audit.chain(scope, with))
                .flatMap(made -> store.add(
                        scope,
                        before,
                        new NewBox(id, details.thumbprint(), made.getT1()),
                        made.getT2(),
                        entry(actor, "communicator.enrolled", id)))
                .thenReturn(details.shown(id, CommunicatorState.AWAITED, null));
    }

    private Mono<Communicator> rebox(
            AccountScope scope,
            WrappedKey with,
            Condition before,
            byte[] thumbprint,
            BoxFacts box,
            CommunicatorId id,
            String actor) {
        return store.all(scope)
                .filter(row -> row.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                .flatMap(row -> open(scope, with, row))
                .map(details -> details.inNewBox(thumbprint, box.macAddress(), today(), List.of()))
                .flatMap(details -> Mono.zip(seal(scope, with, id, details), audit.chain(scope, with))
                        .flatMap(made -> store.rebox(
                                scope,
                                before,
                                new NewBox(id, thumbprint, made.getT1()),
                                made.getT2(),
                                entry(actor, "communicator.replaced", id)))
                        .thenReturn(details.shown(id, CommunicatorState.AWAITED, null)));
    }

    AuditEntry entry(String actor, String deed, CommunicatorId id) {
        return new AuditEntry(
                clock.instant(), actor, deed, Map.of("communicator", id.value().toString()));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Binding binding(AccountScope scope, CommunicatorId id) {
        return AccountFacts.communicatorOf(scope.account(), id);
    }
}
