package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;

/** Proof that the holder of an account asks: both sides of the account, and what ties them. */
public final class OwnAccount {
    private final AccountScope account;
    private final OwnerScope owner;
    private final AccountLink link;
    private final AccountState state;

    OwnAccount(AccountScope account, OwnerScope owner, AccountLink link, AccountState state) {
        this.account = account;
        this.owner = owner;
        this.link = link;
        this.state = state;
    }

    public AccountId id() {
        return account.account();
    }

    public AccountScope account() {
        return account;
    }

    public OwnerScope owner() {
        return owner;
    }

    public AccountLink link() {
        return link;
    }

    public AccountState state() {
        return state;
    }
}
