package io.datacommunicator.platform.account;

import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.r2dbc.spi.Readable;
import java.util.UUID;

/** A row of {@code customer.login}. */
@SuppressWarnings("ArrayRecordComponent") // goes straight from and to columns
record LoginRow(LoginId id, WrappedKey key, byte[] credentials, byte[] sealed) {
    @SuppressWarnings("NullAway") // columns are NOT NULL
    static LoginRow of(Readable row) {
        UUID id = row.get("id", UUID.class);
        return new LoginRow(
                new LoginId(id),
                new WrappedKey(id, row.get("key_name", String.class), row.get("wrapped_key", byte[].class)),
                row.get("credentials", byte[].class),
                row.get("sealed", byte[].class));
    }

    static Binding detailsOf(LoginId id) {
        return Binding.of("customer.login.sealed", id.value());
    }

    static Binding credentialsOf(LoginId id) {
        return Binding.of("customer.login.credentials", id.value());
    }

    @Override
    public String toString() {
        return "LoginRow";
    }
}
