package io.datacommunicator.edge.upload;

import java.io.IOException;
import java.util.Optional;

/**
 * With what the agent gets its access tokens.
 *
 * @param refreshToken worth nothing without the key behind the proofs
 */
public record Credential(String refreshToken, ProofOfPossession key) {

    /** Where credentials are kept. Asked anew whenever a token is needed: an agent may be enrolled while it runs. */
    @FunctionalInterface
    public interface Source {
        Optional<Credential> current() throws IOException;
    }

    @Override
    public String toString() {
        return "Credential";
    }
}
