package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.r2dbc.spi.Readable;
import java.util.UUID;

/** A row of {@code customer.account}. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a row to the cipher, compared by nobody
public record AccountRow(AccountId id, AccountState state, String keyName, byte[] wrappedKey, byte[] link) {
    /** Every column {@link #of} reads. */
    static final String COLUMNS = "id, state, key_name, wrapped_key, link";

    @SuppressWarnings("NullAway") // columns are NOT NULL
    static AccountRow of(Readable row) {
        return new AccountRow(
                new AccountId(row.get("id", UUID.class)),
                AccountState.valueOf(row.get("state", String.class)),
                row.get("key_name", String.class),
                row.get("wrapped_key", byte[].class),
                row.get("link", byte[].class));
    }
}
