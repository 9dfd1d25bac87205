package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.id.SubAccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sub-account as the owner of its account sees it.
 *
 * @param expiresAt of an invitation that nobody accepted yet
 */
record SubAccount(
        SubAccountId id,
        String label,
        @Nullable String mailAddress,
        SubAccountState state,
        @Nullable Instant expiresAt,
        List<VisibleShare> shares) {
    SubAccount {
        shares = List.copyOf(shares);
    }

    static SubAccount of(SubAccountId id, SubAccountDetails details, List<VisibleShare> shares, Instant now) {
        Invitation invitation = details.invitation();
        Instant expiresAt = details.login() == null && invitation != null ? invitation.expiresAt() : null;
        SubAccountState state = expiresAt == null
                ? SubAccountState.ACTIVE
                : now.isBefore(expiresAt) ? SubAccountState.INVITED : SubAccountState.EXPIRED;
        return new SubAccount(
                id, details.label(), invitation == null ? null : invitation.mailAddress(), state, expiresAt, shares);
    }
}
