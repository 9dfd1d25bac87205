package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.OwnerId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A pool of owners whose rows and keys exist before the accounts they will belong to. An account takes one at random,
 * and nothing is written on the machine side: neither time nor place of a row there tells when an account was made. Work
 * that is done again and again keeps one batch to two in the pool.
 */
@Component
public final class PreparedOwners {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedOwners.class);
    private static final int BATCH = 16;
    private static final String COLUMN = "auth.prepared_owner.sealed";
    private static final String LEFT = "select count(*) as left_over from auth.prepared_owner";
    private static final String TAKE = """
            delete from auth.prepared_owner where id =
                (select id from auth.prepared_owner order by random() limit 1 for update skip locked)
            returning id, sealed""";

    private final CustomerDatabase customers;
    private final DataKeyStore owners;
    private final TransitKeys transit;
    private final NamedKeys named;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;
    private final InstallationScope installation;
    private final AtomicBoolean foundEmpty = new AtomicBoolean();

    PreparedOwners(
            CustomerDatabase customers,
            DataKeyStore owners,
            TransitKeys transit,
            NamedKeys named,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes) {
        this.customers = customers;
        this.owners = owners;
        this.transit = transit;
        this.named = named;
        this.secrets = secrets;
        this.scopes = scopes;
        this.installation = scopes.installation();
    }

    /** An owner that no account has yet, and the id its account must have. Prepares some if there is none. */
    public Mono<Prepared> take() {
        return taken().switchIfEmpty(Mono.defer(() -> {
            if (!foundEmpty.getAndSet(true)) {
                LOG.warn("No owner was prepared: whoever opens an account waits for {} of them", BATCH);
            }
            return prepareBatch().then(taken());
        }));
    }

    /**
     * Prepares a batch when no more than one is left. Never fewer at a time: the rows of a batch lie together, and
     * accounts that take from it in another order must be many.
     */
    public Mono<Void> keepReady() {
        return left().filter(left -> left <= BATCH)
                .flatMap(few -> prepareBatch())
                .doOnSuccess(ready -> foundEmpty.set(false));
    }

    private Mono<Void> prepareBatch() {
        return Flux.range(0, BATCH).concatMap(number -> prepare()).then();
    }

    @SuppressWarnings("NullAway") // a count is never null
    private Mono<Long> left() {
        return customers
                .in(installation, rows -> rows.one(LEFT, row -> row.get("left_over", Long.class)))
                .next();
    }

    private Mono<Long> prepare() {
        Prepared pair = new Prepared(new AccountId(UUID.randomUUID()), new OwnerId(UUID.randomUUID()));
        OwnerScope owner = scopes.ownerInTheMaking(pair.owner());
        byte[] reverse = secrets.seal(
                installation,
                Binding.of("machine_data.owner.reverse", pair.owner().value()),
                pair.account());
        return named.makeForOwner(pair.owner().value())
                .flatMap(
                        name -> transit.newDataKey(name).map(index -> new DataKeyStore.OwnerRow(name, index.wrapped())))
                .flatMap(row -> owners.addOwner(owner, row, reverse))
                .then(offer(pair));
    }

    private Mono<Long> offer(Prepared pair) {
        UUID id = UUID.randomUUID();
        return customers
                .in(
                        installation,
                        rows -> rows.change(
                                "insert into auth.prepared_owner (id, sealed) values ($1, $2)",
                                id,
                                secrets.seal(installation, Binding.of(COLUMN, id), pair)))
                .next();
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    private Mono<Prepared> taken() {
        return customers
                .in(
                        installation,
                        rows -> rows.one(
                                TAKE,
                                row -> secrets.open(
                                        installation,
                                        Binding.of(COLUMN, row.get("id", UUID.class)),
                                        row.get("sealed", byte[].class),
                                        Prepared.class)))
                .next();
    }

    /** Two ids that nothing but sealed bytes will ever hold together. */
    public record Prepared(AccountId account, OwnerId owner) {}
}
