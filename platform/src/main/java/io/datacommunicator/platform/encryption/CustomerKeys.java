package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.CustomerScope;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Data keys for accounts and Logins that are about to be made, each under a named key of its own. */
@Component
public final class CustomerKeys {
    private final NamedKeys named;
    private final TransitKeys transit;

    CustomerKeys(NamedKeys named, TransitKeys transit) {
        this.named = named;
        this.transit = transit;
    }

    public Mono<WrappedKey> newAccountKey(CustomerScope scope, UUID account) {
        return newKey(NamedKeys.OF_ACCOUNT, account);
    }

    public Mono<WrappedKey> newLoginKey(CustomerScope scope, UUID login) {
        return newKey(NamedKeys.OF_LOGIN, login);
    }

    private Mono<WrappedKey> newKey(char kind, UUID id) {
        return named.take(kind, id)
                .flatMap(name -> transit.newDataKey(name).map(made -> new WrappedKey(id, name, made.wrapped())));
    }
}
