package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.encryption.WrappedKey;
import reactor.core.publisher.Mono;

/** What a holder does to one of his communicators. */
@FunctionalInterface
interface Deed {
    Mono<Long> done(OwnAccount own, WrappedKey key, Known known);
}
