package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerScope;
import io.datacommunicator.platform.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The key door to everything about people: each account and each Login has a data key of its own. Proof of one account
 * uses the key of no other. A scope of a Login shows one row by row security, which is where its key comes from.
 */
@Component
public final class CustomerCipher {
    private final TransitKeys transit;
    private final OpenKeys<UUID, SecretKey> open;
    private final Seal seal;

    CustomerCipher(TransitKeys transit, KeySettings settings, SecureRandom random) {
        this.transit = transit;
        this.open = new OpenKeys<>(settings.cached());
        this.seal = new Seal(random);
    }

    public Mono<byte[]> seal(CustomerScope scope, WrappedKey key, Binding binding, Object content) {
        return opened(scope, key).map(opened -> seal.seal(opened, key.id(), binding, Cbor.write(content)));
    }

    /** Opens the key now, to seal later without waiting. */
    public Mono<Sealer> sealer(CustomerScope scope, WrappedKey key) {
        return opened(scope, key).map(opened -> new Sealer(seal, opened, key.id()));
    }

    public <T> Mono<T> open(CustomerScope scope, WrappedKey key, Binding binding, byte[] sealed, Class<T> type) {
        if (!Seal.keyId(binding, sealed).equals(key.id())) {
            return Mono.error(new Failure.IntegrityViolated(binding.column()));
        }
        return opened(scope, key).map(opened -> Cbor.read(seal.open(opened, binding, sealed), type));
    }

    void bindTo(MeterRegistry registry) {
        open.bindTo(registry, "keys-of-people");
    }

    void forget(WrappedKey key) {
        open.forget(key.id());
    }

    private Mono<SecretKey> opened(CustomerScope scope, WrappedKey key) {
        if (scope instanceof AccountScope proof && !proof.account().value().equals(key.id())) {
            return Mono.error(new IllegalStateException("proof of one account, key of another"));
        }
        return open.get(
                key.id(),
                id -> transit.unwrap(key.keyName(), key.wrapped())
                        .map(plain -> new SecretKeySpec(plain.copy(), "AES")));
    }
}
