package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.DataKeyStore.DataKeyRow;
import io.datacommunicator.platform.encryption.TransitKeys.Rewrapped;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.OwnerId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Wraps the data keys of one named key anew under its newest version, in batches. Data keys and what they sealed stay what
 * they are; each row is whole before and after, so that it may stop anywhere and be done again.
 */
@Component
final class Rewrapping {
    private final TransitKeys transit;
    private final DataKeyStore owners;
    private final AccountKeyStore accounts;
    private final WrappedKeyStore customers;
    private final ScopesForWorkWithoutCaller scopes;

    Rewrapping(
            TransitKeys transit,
            DataKeyStore owners,
            AccountKeyStore accounts,
            WrappedKeyStore customers,
            ScopesForWorkWithoutCaller scopes) {
        this.transit = transit;
        this.owners = owners;
        this.accounts = accounts;
        this.customers = customers;
        this.scopes = scopes;
    }

    /** Moves what stands below this version. */
    Mono<Tally> move(NamedKey key, int newest) {
        UUID subject = key.subject();
        if (subject == null) {
            return Mono.just(Tally.NOTHING);
        }
        return switch (key.name().charAt(0)) {
            case NamedKeys.OF_OWNER -> ofOwner(key.name(), scopes.ownerOfRotatedKey(new OwnerId(subject)), newest);
            case NamedKeys.OF_ACCOUNT -> ofAccount(scopes.accountOfRotatedKey(new AccountId(subject)), newest);
            case NamedKeys.OF_LOGIN -> ofLogin(key.name(), new LoginId(subject), newest);
            default -> throw new IllegalStateException("a named key of no kind");
        };
    }

    private Mono<Tally> ofOwner(String name, OwnerScope scope, int newest) {
        Mono<Tally> index = owners.owner(scope)
                .flatMap(row -> moveOne(
                        name,
                        row.wrappedIndexKey(),
                        newest,
                        moved -> owners.replaceIndexKey(scope, row.wrappedIndexKey(), moved)))
                .defaultIfEmpty(Tally.NOTHING);
        Mono<Tally> keys = owners.from(scope, new DataKeyId(new UUID(0, 0)), TransitKeys.MOST_AT_ONCE)
                .collectList()
                .expand(page -> page.size() < TransitKeys.MOST_AT_ONCE
                        ? Mono.empty()
                        : owners.from(scope, page.getLast().id(), TransitKeys.MOST_AT_ONCE)
                                .collectList())
                .concatMap(page -> movePage(name, scope, page, newest))
                .reduce(Tally.NOTHING, Tally::plus);
        return index.zipWith(keys, Tally::plus);
    }

    private Mono<Tally> ofAccount(AccountScope scope, int newest) {
        return accounts.key(scope)
                .flatMap(key -> moveOne(
                        key.keyName(), key.wrapped(), newest, moved -> customers.replace(scope, key.wrapped(), moved)))
                .defaultIfEmpty(Tally.NOTHING);
    }

    private Mono<Tally> ofLogin(String name, LoginId login, int newest) {
        LoginScope scope = scopes.loginOfRotatedKey(login);
        return customers
                .ofLogin(scope, login)
                .flatMap(wrapped ->
                        moveOne(name, wrapped, newest, moved -> customers.replace(scope, login, wrapped, moved)))
                .defaultIfEmpty(Tally.NOTHING);
    }

    private Mono<Tally> movePage(String name, OwnerScope scope, List<DataKeyRow> page, int newest) {
        List<DataKeyRow> old =
                page.stream().filter(row -> isBelow(row.wrapped(), newest)).toList();
        Tally kept = page.stream()
                .filter(row -> !isBelow(row.wrapped(), newest))
                .map(row -> keptTally(row.wrapped()))
                .reduce(Tally.NOTHING, Tally::plus);
        if (old.isEmpty()) {
            return Mono.just(kept);
        }
        return transit.rewrap(name, old.stream().map(DataKeyRow::wrapped).toList())
                .flatMapMany(answers -> Flux.fromStream(IntStream.range(0, old.size())
                        .mapToObj(at -> keep(answers.get(at), moved -> owners.replace(scope, old.get(at), moved)))))
                .concatMap(one -> one)
                .reduce(kept, Tally::plus);
    }

    private Mono<Tally> moveOne(String name, byte[] wrapped, int newest, Function<byte[], Mono<Long>> replace) {
        if (!isBelow(wrapped, newest)) {
            return Mono.just(keptTally(wrapped));
        }
        return transit.rewrap(name, List.of(wrapped)).flatMap(answers -> keep(answers.getFirst(), replace));
    }

    private Mono<Tally> keep(Rewrapped answer, Function<byte[], Mono<Long>> replace) {
        return switch (answer) {
            case Rewrapped.Moved moved ->
                replace.apply(moved.wrapped()).thenReturn(Tally.moved(transit.version(moved.wrapped())));
            case Rewrapped.Broken broken -> Mono.just(Tally.oneBroken());
        };
    }

    private Tally keptTally(byte[] wrapped) {
        try {
            return Tally.kept(transit.version(wrapped));
        } catch (Failure.IntegrityViolated garbage) {
            return Tally.oneBroken();
        }
    }

    private boolean isBelow(byte[] wrapped, int newest) {
        try {
            return transit.version(wrapped) < newest;
        } catch (Failure.IntegrityViolated garbage) {
            return false;
        }
    }
}
