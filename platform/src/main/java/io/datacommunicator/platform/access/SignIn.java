package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.SessionId;
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

    public SignIn {
        methods = Set.copyOf(methods);
    }

    public boolean withTwoFactors() {
        return methods.contains(TWO_FACTORS);
    }
}
