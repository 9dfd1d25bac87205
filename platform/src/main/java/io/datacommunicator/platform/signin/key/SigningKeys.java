package io.datacommunicator.platform.signin.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.signin.key.SigningKeyStore.KeyRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys that sign tokens, sealed in the database, so that tokens outlive a restart. A new key signs at once; those
 * before stay published until no token of theirs can be alive. Every instance sees a new key within a minute.
 */
@Component
public final class SigningKeys implements JWKSource<SecurityContext> {
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

    private final SigningKeyStore store;
    private final InstallationSecrets secrets;
    private final InstallationScope scope;
    private final Clock clock;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(Instant.MIN, List.of()));

    SigningKeys(SigningKeyStore store, InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.scope = scopes.installation();
        this.clock = clock;
    }

    /** The one that signs comes first. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        List<JWK> keys = current().stream().<JWK>map(SigningKey::key).toList();
        return selector.select(new JWKSet(keys));
    }

    /** Makes a new key now, for when the old one may have become known. */
    public Mono<Void> rotate() {
        SigningKey made = SigningKey.made(clock.instant());
        return store.add(scope, new KeyRow(made.id(), secrets.seal(scope, binding(made.id()), made.kept())))
                .then(forgetDead());
    }

    /** Makes a new key if the newest is old, and forgets those whose tokens are dead. */
    public Mono<Void> renew() {
        return all().flatMap(keys -> SigningKeyRules.needsSuccessor(keys, clock.instant()) ? rotate() : forgetDead());
    }

    private Mono<Void> forgetDead() {
        return all().flatMapMany(keys -> {
                    List<SigningKey> alive = SigningKeyRules.published(keys, clock.instant());
                    seen.set(new Seen(clock.instant(), alive));
                    return Flux.fromIterable(keys).filter(key -> !alive.contains(key));
                })
                .concatMap(dead -> store.remove(scope, dead.id()))
                .then();
    }

    private List<SigningKey> current() {
        Instant now = clock.instant();
        Seen known = seen.get();
        if (known.keys().isEmpty() || known.at().plus(SEEN_WITHIN).isBefore(now)) {
            List<SigningKey> keys = SigningKeyRules.published(Objects.requireNonNull(Await.on(all())), now);
            if (keys.isEmpty()) {
                Await.on(rotate());
                return seen.get().keys();
            }
            seen.set(new Seen(now, keys));
        }
        return seen.get().keys();
    }

    private Mono<List<SigningKey>> all() {
        return store.all(scope)
                .map(row -> SigningKey.opened(
                        row.id(), secrets.open(scope, binding(row.id()), row.sealed(), SigningKey.Kept.class)))
                .collectList();
    }

    private static Binding binding(UUID id) {
        return Binding.of("auth.signing_key.sealed", id);
    }

    private record Seen(Instant at, List<SigningKey> keys) {}
}
