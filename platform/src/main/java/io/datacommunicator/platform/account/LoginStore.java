package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.login}. */
@Component
final class LoginStore {
    private final CustomerDatabase database;

    LoginStore(CustomerDatabase database) {
        this.database = database;
    }

    /** The only row the scope shows. */
    Mono<LoginRow> find(LoginScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select id, key_name, wrapped_key, credentials, sealed from customer.login",
                                LoginRow::of))
                .next();
    }

    /** How many rows were changed: none if the credentials are no longer what was read. */
    Mono<Long> changeCredentials(LoginScope scope, LoginRow read, byte[] credentials) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.login set credentials = $1 where id = $2 and credentials = $3",
                                credentials,
                                read.id().value(),
                                read.credentials()))
                .next();
    }

    /** Writes the details unless they changed since the row was read; whether they were written. */
    Mono<Boolean> replaceDetails(LoginScope scope, LoginRow before, byte[] sealed) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.login set sealed = $3 where id = $1 and sealed = $2",
                                before.id().value(),
                                before.sealed(),
                                sealed))
                .next()
                .map(written -> written == 1);
    }

    Mono<Long> makeAdministrator(LoginScope scope, LoginId login, byte[] sealed) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.login set administrator = $1 where id = $2 and account_id is null",
                                sealed,
                                login.value()))
                .next();
    }

    Mono<Long> add(LoginScope scope, LoginRow login, byte[] mailIndex, @Nullable AccountId account) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into customer.login"
                                        + " (id, mail_index, account_id, key_name, wrapped_key, credentials, sealed)"
                                        + " values ($1, $2, $3, $4, $5, $6, $7)",
                                login.id().value(),
                                mailIndex,
                                Rows.Null.or(account == null ? null : account.value(), UUID.class),
                                login.key().keyName(),
                                login.key().wrapped(),
                                login.credentials(),
                                login.sealed()))
                .next();
    }
}
