package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import java.util.List;

/** Proof that the caller has a sub-account of somebody else's account, with what is shared by it at this moment. */
public final class Membership {
    private final AccountScope account;
    private final AccountLink link;
    private final AccountState state;
    private final SubAccountId id;
    private final List<Held> shares;

    Membership(AccountScope account, AccountLink link, AccountState state, SubAccountId id, List<Held> shares) {
        this.account = account;
        this.link = link;
        this.state = state;
        this.id = id;
        this.shares = List.copyOf(shares);
    }

    AccountScope account() {
        return account;
    }

    public SubAccountId id() {
        return id;
    }

    public LoginId holder() {
        return link.holder();
    }

    public OwnerId owner() {
        return link.owner();
    }

    public List<Held> shares() {
        return shares;
    }

    /** Whether the share names this machine. */
    public boolean names(Share share, MachineId machine) {
        return share.machines().contains(link.aliasOf(machine));
    }

    AccountLink link() {
        return link;
    }

    Standing standing() {
        return new Standing.Recipient(state, shares.stream().map(Held::share).toList());
    }

    /** A share by its id. */
    public record Held(ShareId id, Share share) {}
}
