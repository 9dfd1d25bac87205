package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.id.LoginId;
import org.jspecify.annotations.Nullable;

/**
 * What a sub-account's row holds sealed: an {@link io.datacommunicator.platform.access.Admission}, and more.
 *
 * @param login null until the invitation is accepted
 * @param label what the owner calls the recipient
 * @param invitation null where a Login was admitted without one
 */
record SubAccountDetails(
        @Nullable LoginId login, String label, @Nullable Invitation invitation) {
    SubAccountDetails acceptedBy(LoginId recipient) {
        return new SubAccountDetails(recipient, label, invitation == null ? null : invitation.used());
    }
}
