package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;

/** Proof that the rows of one account may be reached. */
public final class AccountScope implements CustomerScope {
    private final AccountId account;

    AccountScope(AccountId account) {
        this.account = account;
    }

    public AccountId account() {
        return account;
    }
}
