package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.communicator.CommunicatorStore.CommunicatorRow;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.CommunicatorId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The communicators of accounts. */
@Component
public final class Communicators {
    private static final Comparator<Communicator> ORDER = Comparator.comparing(
                    (Communicator communicator) -> communicator.state() == CommunicatorState.REVOKED)
            .thenComparing(Communicator::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(communicator -> communicator.id().value());

    private final CommunicatorStore store;
    private final AccountKeys keys;
    private final Boxes boxes;
    private final Contacts contacts;
    private final Permissions permissions;
    private final Audit audit;

    Communicators(
            CommunicatorStore store,
            AccountKeys keys,
            Boxes boxes,
            Contacts contacts,
            Permissions permissions,
            Audit audit) {
        this.store = store;
        this.keys = keys;
        this.boxes = boxes;
        this.contacts = contacts;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** Ordered by name, revoked ones last. */
    public Mono<List<Communicator>> ownedBy(Caller caller) {
        return permissions
                .mayManage(caller)
                .flatMapMany(own ->
                        contacts.of(own).flatMapMany(heard -> all(own).map(known -> known.shown(own, heard))))
                .collectSortedList(ORDER);
    }

    /** The one that has this name on the machine side, or had it in an earlier box. */
    public Mono<Communicator> withAlias(Caller caller, UUID alias) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> all(own).filter(known -> known.aliases(own).anyMatch(alias::equals))
                        .next()
                        .flatMap(known -> contacts.of(own).map(heard -> known.shown(own, heard))));
    }

    /** What its own box may know of it; {@code NotVisible} for everybody else. */
    Mono<Communicator> itself(Caller caller) {
        return caller instanceof Caller.Device box ? itself(box) : Mono.error(new Failure.NotVisible());
    }

    private Mono<Communicator> itself(Caller.Device box) {
        AccountScope scope = box.account();
        return keys.of(scope)
                .flatMap(key -> store.all(scope)
                        .filter(row -> row.id().equals(box.communicator()))
                        .next()
                        .flatMap(row -> boxes.open(scope, key, row).map(details -> new Known(row, details))))
                .map(known -> known.shown(null));
    }

    /** Applies the holder's words; refuses what is not his with {@code NotVisible}. */
    Mono<Communicator> change(Caller caller, CommunicatorId id, CommunicatorChange change) {
        return deed(
                caller,
                id,
                (own, key, known) -> boxes.seal(own.account(), key, id, change.applyTo(known.details()))
                        .flatMap(content -> audit.chain(own.account(), key)
                                .flatMap(chain -> store.update(
                                        own.account(),
                                        known.row(),
                                        content,
                                        chain,
                                        boxes.entry(Actors.of(caller), "communicator.changed", id)))));
    }

    /** Ends its key for good: what its box asks next is refused. {@code Conflict} where it is revoked already. */
    Mono<Communicator> revoke(Caller caller, CommunicatorId id) {
        return deed(
                caller,
                id,
                (own, key, known) -> Mono.just(known.details())
                        .filter(details -> !details.revoked())
                        .switchIfEmpty(Mono.error(() -> new Failure.Conflict("input.id")))
                        .flatMap(details -> boxes.seal(own.account(), key, id, details.ended()))
                        .flatMap(content -> audit.chain(own.account(), key)
                                .flatMap(chain -> store.revoke(
                                        own.account(),
                                        known.row(),
                                        content,
                                        chain,
                                        boxes.entry(Actors.of(caller), "communicator.revoked", id)))));
    }

    /** The box of one takes the place of another: name, place, schedule and history of the other, its own key. */
    Mono<Communicator> replace(Caller caller, CommunicatorId id, CommunicatorId by) {
        if (id.equals(by)) {
            return Mono.error(new Failure.Invalid("input.by", "another communicator"));
        }
        return deed(
                caller,
                id,
                (own, key, known) -> known(own, key, by)
                        .flatMap(box -> boxes.seal(own.account(), key, id, inTheBoxOf(known, box))
                                .flatMap(content -> audit.chain(own.account(), key)
                                        .flatMap(chain -> store.replace(
                                                own.account(),
                                                box.row(),
                                                new CommunicatorRow(id, content, false),
                                                chain,
                                                boxes.entry(Actors.of(caller), "communicator.replaced", id))))));
    }

    private Mono<Communicator> deed(Caller caller, CommunicatorId id, Deed deed) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> keys.of(own.account())
                        .flatMap(key -> known(own, key, id).flatMap(known -> deed.done(own, key, known))))
                .then(ownedBy(caller))
                .flatMapIterable(all -> all)
                .filter(communicator -> communicator.id().equals(id))
                .next();
    }

    private CommunicatorDetails inTheBoxOf(Known place, Known box) {
        return place.details()
                .inNewBox(
                        box.details().thumbprint(),
                        box.details().macAddress(),
                        boxes.today(),
                        box.ids().toList());
    }

    private Mono<Known> known(OwnAccount own, WrappedKey key, CommunicatorId id) {
        return store.all(own.account())
                .filter(row -> row.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(Failure.NotVisible::new))
                .flatMap(row -> boxes.open(own.account(), key, row).map(details -> new Known(row, details)));
    }

    private Flux<Known> all(OwnAccount own) {
        AccountScope scope = own.account();
        return keys.of(scope)
                .flatMapMany(key -> store.all(scope)
                        .concatMap(row -> boxes.open(scope, key, row).map(details -> new Known(row, details))));
    }
}
