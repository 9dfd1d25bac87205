package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.CustomerScope;
import io.datacommunicator.platform.access.OwnerScope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Destroys named keys: what they wrapped stays closed for ever, in every backup too. Opened data keys of before are
 * forgotten by this instance now, by others when they were idle for a quarter of an hour.
 */
@Component
public final class KeyErasure {
    private final NamedKeys named;
    private final DataKeyStore owners;
    private final CustomerCipher customers;

    KeyErasure(NamedKeys named, DataKeyStore owners, CustomerCipher customers) {
        this.named = named;
        this.owners = owners;
        this.customers = customers;
    }

    /** The key of an account or a Login. */
    public Mono<Void> destroy(CustomerScope scope, WrappedKey key) {
        return named.end(key.keyName()).then(Mono.fromRunnable(() -> customers.forget(key)));
    }

    /** The key of an owner; nothing where he is gone already. */
    public Mono<Void> destroy(OwnerScope scope) {
        return owners.owner(scope).flatMap(row -> named.end(row.keyName()));
    }
}
