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

    /** An address that another Login has is an error of the database. */
    Mono<Boolean> replaceAddress(LoginScope scope, LoginRow before, byte[] mailIndex, byte[] sealed) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "update customer.login set mail_index = $3, sealed = $4 where id = $1 and sealed = $2",
                                before.id().value(),
                                before.sealed(),
                                mailIndex,
                                sealed))
                .next()
                .map(written -> written == 1);
    }

    /** The end of a holder's account; who has sub-accounts elsewhere keeps the Login. Whether it is gone. */
    Mono<Boolean> removeUnlessElsewhere(LoginScope scope, LoginId login, AccountId account) {
        return database.in(
                        scope,
                        rows -> rows.list(
                                        "select id from customer.sub_account where account_id <> $1",
                                        row -> true,
                                        account.value())
                                .hasElements()
                                .flatMap(elsewhere -> elsewhere ? keep(rows, login) : remove(rows, login)))
                .next();
    }

    private static Mono<Boolean> keep(Rows rows, LoginId login) {
        return rows.change("update customer.login set account_id = null where id = $1", login.value())
                .thenReturn(false);
    }

    private static Mono<Boolean> remove(Rows rows, LoginId login) {
        return rows.change("delete from customer.link where login_id = $1", login.value())
                .then(rows.change("delete from customer.passkey where login_id = $1", login.value()))
                .then(rows.change("delete from customer.login where id = $1", login.value()))
                .thenReturn(true);
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
