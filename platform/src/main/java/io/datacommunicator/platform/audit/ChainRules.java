package io.datacommunicator.platform.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a chain hangs together: {@code hash(n) = SHA-256(hash(n-1) ‖ n ‖ SHA-256(sealed(n)))}, n in eight bytes,
 * {@code hash(0)} 32 zero bytes.
 */
final class ChainRules {
    static final Chain.Link BEGINNING = new Chain.Link(0, new byte[0], new byte[32]);

    private ChainRules() {}

    static byte[] next(byte[] previous, long seq, byte[] sealed) {
        MessageDigest digest = sha256();
        byte[] entry = digest.digest(sealed);
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        return digest.digest(entry);
    }

    /** The number of the first link that does not follow from the one before; empty: the chain is whole. */
    static OptionalLong firstBroken(List<Chain.Link> links) {
        Chain.Link previous = BEGINNING;
        for (Chain.Link link : links) {
            boolean follows = link.seq() == previous.seq() + 1
                    && MessageDigest.isEqual(link.hash(), next(previous.hash(), link.seq(), link.sealed()));
            if (!follows) {
                return OptionalLong.of(previous.seq() + 1);
            }
            previous = link;
        }
        return OptionalLong.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
