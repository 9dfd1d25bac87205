package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.id.LoginId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Wrapped keys of the customer side, for rotation. A key is replaced only where it still is what was read. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class WrappedKeyStore {
    private final CustomerDatabase database;

    WrappedKeyStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<byte[]> ofLogin(LoginScope scope, LoginId login) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select wrapped_key from customer.login where id = $1",
                                row -> row.get("wrapped_key", byte[].class),
                                login.value()))
                .next();
    }

    Mono<Long> replace(LoginScope scope, LoginId login, byte[] old, byte[] moved) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.login set wrapped_key = $3 where id = $1 and wrapped_key = $2",
                                login.value(),
                                old,
                                moved))
                .next();
    }

    Mono<Long> replace(AccountScope scope, byte[] old, byte[] moved) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.account set wrapped_key = $3 where id = $1 and wrapped_key = $2",
                                scope.account().value(),
                                old,
                                moved))
                .next();
    }
}
