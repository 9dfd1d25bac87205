package io.datacommunicator.edge.upload;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Signs for one request, now, that this box holds its key (RFC 9449). */
@FunctionalInterface
public interface ProofOfPossession {
    String proof(String method, URI target, Optional<String> accessToken, Instant now);
}
