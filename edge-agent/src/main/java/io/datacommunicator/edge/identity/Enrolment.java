package io.datacommunicator.edge.identity;

import java.net.URI;
import java.time.Instant;

/**
 * That this box belongs to an account of a platform: its key, and the refresh token that is worth nothing without it.
 *
 * @param since by the platform's clock
 */
public record Enrolment(DeviceKey key, String refreshToken, URI platform, Instant since) {
    @Override
    public String toString() {
        return "Enrolment";
    }
}
