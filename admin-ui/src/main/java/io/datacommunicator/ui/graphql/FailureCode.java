package io.datacommunicator.ui.graphql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why the platform did not do what was asked. */
public enum FailureCode {
    /** It does not exist, or the caller may not know whether it does. */
    NOT_FOUND,
    /** Not now; worth another try. */
    UNAVAILABLE,
    /** A value is outside what is allowed. */
    INVALID,
    /** Somebody else changed it meanwhile. */
    CONFLICT,
    LIMIT_EXCEEDED,
    /** Too many attempts; later again. */
    TOO_OFTEN,
    /** The sign-in is too long ago for something this grave. */
    STEP_UP_REQUIRED,
    /** The sign-in is over. */
    UNAUTHENTICATED,
    /** Anything else; a fault of ours. */
    INTERNAL;

    static FailureCode of(@Nullable Object code) {
        for (FailureCode known : values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return INTERNAL;
    }

    /** The key of the sentence that says it to a person. */
    public String textKey() {
        return "failure." + name().toLowerCase(Locale.ROOT);
    }
}
