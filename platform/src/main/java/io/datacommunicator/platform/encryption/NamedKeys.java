package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.NamedKeyStore.SealedEntry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The book of named keys, and a pool of keys made before there is anybody they belong to. A key stands in the book
 * before its keeper makes it, so that none is ever forgotten there.
 */
@Component
public final class NamedKeys {
    static final char OF_OWNER = 'o';
    static final char OF_ACCOUNT = 'c';
    static final char OF_LOGIN = 'l';

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int POOL = 32;
    private static final int PAGE = 200;
    private static final String ENTRY = "auth.named_key.sealed";
    private static final String PREPARED = "auth.prepared_key.sealed";

    private final NamedKeyStore store;
    private final KeyKeeper keeper;
    private final InstallationSecrets secrets;
    private final InstallationScope installation;
    private final Clock clock;

    NamedKeys(
            NamedKeyStore store,
            KeyKeeper keeper,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes,
            Clock clock) {
        this.store = store;
        this.keeper = keeper;
        this.secrets = secrets;
        this.installation = scopes.installation();
        this.clock = clock;
    }

    /** Fills the pool. For a job: it needs the role that makes keys. */
    public Mono<Void> prepare() {
        return Flux.fromIterable(List.of(OF_ACCOUNT, OF_LOGIN))
                .concatMap(kind -> store.prepared(installation, kind)
                        .flatMapMany(there -> Flux.range(0, Math.max(0, POOL - there.intValue())))
                        .concatMap(number -> prepare(kind)))
                .then();
    }

    /** A key that was made beforehand, now this one's. Where the pool is empty one is made, which not every role may. */
    Mono<String> take(char kind, UUID subject) {
        return store.takePrepared(installation, kind)
                .map(entry ->
                        secrets.open(installation, Binding.of(PREPARED, entry.id()), entry.sealed(), String.class))
                .flatMap(name ->
                        put(NamedKey.made(name, subject, clock.instant())).thenReturn(name))
                .switchIfEmpty(Mono.defer(() -> make(NamedKey.made(KeyNames.random(kind), subject, clock.instant()))));
    }

    Mono<String> makeForOwner(UUID owner) {
        return make(NamedKey.made(KeyNames.random(OF_OWNER), owner, clock.instant()));
    }

    /** All of them, in no order of theirs. */
    Flux<NamedKey> all() {
        return page(BEFORE_ALL)
                .expand(rows ->
                        rows.size() < PAGE ? Mono.empty() : page(rows.getLast().id()))
                .concatMapIterable(rows -> rows)
                .map(this::opened);
    }

    /** What the book says of this key from now on; nothing where its end came first. */
    Mono<Void> put(NamedKey key) {
        return store.change(installation, sealed(key)).then();
    }

    /** Ends the key, then its entry. */
    Mono<Void> end(String name) {
        return keeper.delete(name).then(store.remove(installation, id(name))).then();
    }

    private Mono<Long> prepare(char kind) {
        return make(NamedKey.made(KeyNames.random(kind), null, clock.instant())).flatMap(name -> {
            UUID id = UUID.randomUUID();
            byte[] sealed = secrets.seal(installation, Binding.of(PREPARED, id), name);
            return store.addPrepared(installation, kind, new SealedEntry(id, sealed));
        });
    }

    private Mono<String> make(NamedKey key) {
        // A keeper that cannot be asked leaves no entry behind of a key that it never made.
        return keeper.newestVersion(KeyNames.INSTALLATION)
                .then(store.add(installation, sealed(key)))
                .then(keeper.create(key.name()))
                .thenReturn(key.name());
    }

    private Mono<List<SealedEntry>> page(UUID after) {
        return store.after(installation, after, PAGE).collectList();
    }

    private SealedEntry sealed(NamedKey key) {
        UUID id = id(key.name());
        return new SealedEntry(id, secrets.seal(installation, Binding.of(ENTRY, id), key));
    }

    private NamedKey opened(SealedEntry entry) {
        return secrets.open(installation, Binding.of(ENTRY, entry.id()), entry.sealed(), NamedKey.class);
    }

    private UUID id(String name) {
        ByteBuffer hash = ByteBuffer.wrap(secrets.index(installation, "named key", name));
        return new UUID(hash.getLong(), hash.getLong());
    }
}
