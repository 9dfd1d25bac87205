package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How a person proved who they are, as the token says.
 *
 * @param at when they last did
 * @param methods of RFC 8176; {@code mfa} stands for two factors
 */
public record SignIn(SessionId session, Instant at, Set<String> methods) {
    /** Stands in {@code amr} where more than one factor was shown. */
    public static final String TWO_FACTORS = "mfa";

    private static final Duration FRESH = Duration.ofMinutes(10);

    public SignIn {
        methods = Set.copyOf(methods);
    }

    /** Whether it is recent enough for what cannot be undone. */
    boolean isFresh(Instant now) {
        return now.isBefore(at.plus(FRESH));
    }

    public boolean withTwoFactors() {
        return methods.contains(TWO_FACTORS);
    }
}
