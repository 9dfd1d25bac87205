package io.datacommunicator.platform.sharing;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that was sent by mail.
 *
 * @param mailAddress where it went, in canonical form; whoever accepts it signs in with this address
 * @param expiresAt from this time on it is nothing
 * @param secret the SHA-256 of the secret in its code; null once it was used
 */
@SuppressWarnings("ArrayRecordComponent") // sealed content
record Invitation(String mailAddress, Instant expiresAt, byte @Nullable [] secret) {
    boolean isOpenWith(byte[] hash, Instant now) {
        return secret != null && MessageDigest.isEqual(secret, hash) && now.isBefore(expiresAt);
    }

    Invitation used() {
        return new Invitation(mailAddress, expiresAt, null);
    }
}
