package io.datacommunicator.platform.encryption;

import java.time.Instant;

/**
 * A token that Vault gave us, and Vault under it.
 *
 * @param leaseSeconds how long it was given for at first; 0 is for ever
 * @param renewAt when it is time for another lease or another token
 * @param root may do everything
 */
record VaultToken(VaultDriver vault, long leaseSeconds, Instant renewAt, boolean renewable, boolean root) {
    /** Given at this time; a third of the lease is kept for when Vault cannot be reached. */
    static VaultToken of(VaultDriver vault, long leaseSeconds, Instant now, boolean renewable, boolean root) {
        Instant renewAt = leaseSeconds == 0 ? Instant.MAX : now.plusMillis(leaseSeconds * 1000 * 2 / 3);
        return new VaultToken(vault, leaseSeconds, renewAt, renewable, root);
    }

    VaultToken renewed(Instant now) {
        return of(vault, leaseSeconds, now, renewable, root);
    }

    @Override
    public String toString() {
        return "VaultToken";
    }
}
