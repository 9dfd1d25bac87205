package io.datacommunicator.benchmarks;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

/** What opens the API for one request after the other. Thread-safe. */
interface Access {

    HttpRequest.Builder to(HttpRequest.Builder request, URI target) throws GeneralSecurityException;

    /** Of a person: whoever has the token may use it. */
    static Access bearer(String token) {
        return (request, _) -> request.header("Authorization", "Bearer " + token);
    }

    /** Of a communicator: each request needs a proof by its key. */
    static Access bound(String token, CommunicatorKey key) {
        return (request, target) -> request.header("Authorization", "DPoP " + token)
                .header("DPoP", key.proof(target, Optional.of(token), Instant.now()));
    }
}
