package io.datacommunicator.platform.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person proves who they are; stands sealed in the Login's row, so that nobody can write his own there.
 *
 * @param recoveryCodes keyed hashes of those that were not used yet, hexadecimal
 */
record Credentials(String password, @Nullable Authenticator authenticator, List<String> recoveryCodes) {
    Credentials {
        recoveryCodes = List.copyOf(Objects.requireNonNullElse(recoveryCodes, List.of()));
    }

    Credentials(String password) {
        this(password, null, List.of());
    }

    Credentials withPassword(String hash) {
        return new Credentials(hash, authenticator, recoveryCodes);
    }

    Credentials with(@Nullable Authenticator other) {
        return new Credentials(password, other, recoveryCodes);
    }

    Credentials withRecoveryCodes(List<String> others) {
        return new Credentials(password, authenticator, others);
    }

    /**
     * An authenticator app.
     *
     * @param secret in base 32
     * @param lastStep the step of the code that was used last: it and those before it are worth nothing any more
     */
    record Authenticator(String secret, long lastStep) {
        @Override
        public String toString() {
            return "Authenticator";
        }
    }

    @Override
    public String toString() {
        return "Credentials";
    }
}
