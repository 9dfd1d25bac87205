package io.datacommunicator.edge.enrolment;

import java.util.Optional;

/**
 * What this box says of itself.
 *
 * @param macAddress a label for people, never a credential
 * @param claimCode lets it into an account without anybody answering
 */
public record BoxFacts(String macAddress, Optional<String> place, Optional<String> claimCode) {
    @Override
    public String toString() {
        return "BoxFacts";
    }
}
