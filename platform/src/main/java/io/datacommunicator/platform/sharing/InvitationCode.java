package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.encryption.OpaqueCipher;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.SubAccountId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What the link of an invitation carries: {@code account(16) sub-account(16) secret(16)}, sealed so that nobody else makes
 * one. The database knows the hash of the secret alone.
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one request
record InvitationCode(AccountId account, SubAccountId subAccount, byte[] secret) {
    private static final String PURPOSE = "invitation";
    private static final int SECRET_BYTES = 16;
    private static final int BYTES = 32 + SECRET_BYTES;

    static InvitationCode random(AccountId account, SubAccountId subAccount, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new InvitationCode(account, subAccount, secret);
    }

    static Optional<InvitationCode> read(OpaqueCipher cipher, String text) {
        return cipher.open(PURPOSE, text.strip())
                .filter(bytes -> bytes.length == BYTES)
                .map(bytes -> new InvitationCode(
                        new AccountId(name(bytes, 0)),
                        new SubAccountId(name(bytes, 16)),
                        Arrays.copyOfRange(bytes, BYTES - SECRET_BYTES, BYTES)));
    }

    private static UUID name(byte[] bytes, int at) {
        ByteBuffer name = ByteBuffer.wrap(bytes, at, 16);
        return new UUID(name.getLong(), name.getLong());
    }

    String text(OpaqueCipher cipher) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        for (UUID id : new UUID[] {account.value(), subAccount.value()}) {
            bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return cipher.seal(PURPOSE, bytes.put(secret).array());
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-256 in this JDK", impossible);
        }
    }

    @Override
    public String toString() {
        return "InvitationCode";
    }
}
