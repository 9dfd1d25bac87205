package io.datacommunicator.platform.encryption;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/** Codes of authenticator apps (TOTP, RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes. */
@Component
public final class OneTimeCodes {
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    /** Ten characters of base 32 are 50 bits: nobody tries them out against a throttle. */
    private static final int RECOVERY_CHARACTERS = 10;
    /** A phone whose clock is half a minute off is no thief. */
    private static final int TOLERATED_STEPS = 1;

    private final SecureRandom random;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    OneTimeCodes(SecureRandom random) {
        this.random = random;
    }

    /** A new secret, in base 32 as authenticator apps take it. */
    public String newSecret() {
        return base32(SECRET_BYTES);
    }

    /** New recovery codes, each for one use. */
    public List<String> newRecoveryCodes() {
        return Stream.generate(() -> base32(RECOVERY_CHARACTERS).substring(0, RECOVERY_CHARACTERS))
                .map(code -> code.toLowerCase(Locale.ROOT))
                .limit(RECOVERY_CODES)
                .toList();
    }

    /** The step the code is of, if it is of one near now and later than the last one used. */
    public OptionalLong step(String secret, String code, Instant now, long lastUsed) {
        SecretKey key = new SecretKeySpec(Base32.decode(secret), codes.getAlgorithm());
        long current = now.getEpochSecond() / codes.getTimeStep().toSeconds();
        return LongStream.rangeClosed(current - TOLERATED_STEPS, current + TOLERATED_STEPS)
                .filter(step -> step > lastUsed)
                .filter(step -> equal(code, codeOf(key, step)))
                .findFirst();
    }

    private String codeOf(SecretKey key, long step) {
        try {
            Instant within = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
            return codes.generateOneTimePasswordString(key, within, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("HMAC takes any key", impossible);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String base32(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return Base32.toBase32String(made).replace("=", "");
    }
}
