package io.datacommunicator.platform.account;

import io.datacommunicator.platform.id.LoginId;
import java.time.Instant;
import java.util.List;

/**
 * A passkey (WebAuthn). Bytes are base64url.
 *
 * @param id as the authenticator calls it
 * @param attestation the whole attestation object, in which the public key stands
 * @param label what its holder calls it
 */
public record Passkey(
        LoginId login,
        String id,
        String publicKey,
        long signatureCount,
        boolean verified,
        List<String> transports,
        boolean backupEligible,
        boolean backedUp,
        String attestation,
        String label,
        Instant since) {
    public Passkey {
        transports = List.copyOf(transports);
    }
}
