package io.datacommunicator.platform.signin.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** A phone with an authenticator app. */
public record AuthenticatorApp(String secret) {
    private static final int STEP_SECONDS = 30;

    /** The code it shows so many steps from now. */
    public String code(int steps) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), codes.getAlgorithm()),
                    Instant.now().plusSeconds((long) steps * STEP_SECONDS),
                    Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
