package io.datacommunicator.platform.communicator;

import java.time.Instant;

/**
 * A request to be enrolled, as the box that made it knows it.
 *
 * @param deviceCode for the box, to come back with
 * @param userCode for a person, to find the request by
 */
public record AskedEnrolment(String deviceCode, String userCode, Instant since, Instant until) {
    @Override
    public String toString() {
        return "AskedEnrolment";
    }
}
