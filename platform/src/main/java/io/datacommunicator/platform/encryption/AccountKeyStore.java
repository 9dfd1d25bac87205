package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What rows of {@code customer.account} say of keys. */
@Component
final class AccountKeyStore {
    private final CustomerDatabase database;

    AccountKeyStore(CustomerDatabase database) {
        this.database = database;
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    Mono<WrappedKey> key(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select key_name, wrapped_key from customer.account where id = $1",
                                row -> new WrappedKey(
                                        scope.account().value(),
                                        row.get("key_name", String.class),
                                        row.get("wrapped_key", byte[].class)),
                                scope.account().value()))
                .next();
    }
}
