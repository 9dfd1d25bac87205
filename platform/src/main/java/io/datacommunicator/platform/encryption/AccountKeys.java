package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountScope;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The data keys of accounts, as features hand them to {@link CustomerCipher}. */
@Component
public final class AccountKeys {
    private final AccountKeyStore store;

    AccountKeys(AccountKeyStore store) {
        this.store = store;
    }

    /** Empty where there is no such account any more. */
    public Mono<WrappedKey> of(AccountScope scope) {
        return store.key(scope);
    }
}
