package io.datacommunicator.platform.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Turns a few bytes into text that says nothing and cannot be altered: URL-safe Base64 of AES-256-GCM-SIV (RFC 8452)
 * with a fixed nonce, so that equal bytes for an equal purpose give equal text. That they are equal is all the text
 * tells, beside its length. Safe for many threads.
 */
public final class OpaqueCipher {
    private static final int TAG_BITS = 128;
    private static final int TAG_BYTES = TAG_BITS / Byte.SIZE;
    private static final int LONGEST_TEXT = 1_000;
    // Misuse resistance is what SIV is for: repeating the nonce reveals equality and nothing else, which is wanted.
    private static final byte[] NONCE = new byte[12];

    private final SecretBytes key;

    /** Takes a key of 256 bits that is used for nothing else. */
    public OpaqueCipher(SecretBytes key) {
        if (key.copy().length != 32) {
            throw new IllegalArgumentException("the key must have 256 bits");
        }
        this.key = key;
    }

    /** Text that only opens for the same purpose. */
    public String seal(String purpose, byte[] plain) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(run(true, purpose, plain));
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("sealing fails only for want of memory", impossible);
        }
    }

    /** What was sealed, or nothing if this text was not made here for this purpose, to the last bit. */
    public Optional<byte[]> open(String purpose, String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            boolean canonical = sealed.length >= TAG_BYTES
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(sealed)
                            .equals(text);
            return canonical ? Optional.of(run(false, purpose, sealed)) : Optional.empty();
        } catch (IllegalArgumentException | InvalidCipherTextException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] run(boolean sealing, String purpose, byte[] input) throws InvalidCipherTextException {
        var cipher = new GCMSIVBlockCipher();
        byte[] associated = purpose.getBytes(StandardCharsets.UTF_8);
        cipher.init(sealing, new AEADParameters(new KeyParameter(key.copy()), TAG_BITS, NONCE, associated));
        byte[] output = new byte[sealing ? input.length + TAG_BYTES : input.length - TAG_BYTES];
        cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, 0);
        return output;
    }
}
