package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.failure.Failure;

/** A request that was refused before anything of its document ran; answered as GraphQL would answer it. */
final class RefusedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    RefusedRequest(Failure failure) {
        super(failure);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
