package io.datacommunicator.edge.upload;

import java.net.URI;
import java.time.Instant;

/** Signs that we are the client, for one audience and not for long. */
@FunctionalInterface
public interface ClientAssertion {

    String signed(URI audience, Instant now);
}
