package io.datacommunicator.platform.encryption;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Named keys that never leave their keeper; they wrap and unwrap data keys. Shaped like the transit engine of HashiCorp
 * Vault, for which {@link LocalKeys} stands in on a developer's machine. A keeper that cannot be reached is
 * {@code Failure.Unavailable}; a wrapped key that does not open, or whose named key was deleted, is
 * {@code Failure.IntegrityViolated}. Who makes, rotates and ends named keys has a {@link KeyKeeper}.
 */
interface TransitKeys {
    /** How many wrapped keys {@link #rewrap} takes: newer servers refuse 500. */
    int MOST_AT_ONCE = 200;

    /** A new random AES-256 key, in clear and wrapped. */
    Mono<NewDataKey> newDataKey(String name);

    Mono<SecretBytes> unwrap(String name, byte[] wrapped);

    /** Wraps the same keys under the newest version of the named key; one answer for each, in their order. */
    Mono<List<Rewrapped>> rewrap(String name, List<byte[]> wrapped);

    /** Which version of its named key wrapped this. A claim until it is opened. */
    int version(byte[] wrapped);

    /** A key in clear and in the form in which it is kept: opaque, at most 512 bytes. */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into a column
    record NewDataKey(SecretBytes plain, byte[] wrapped) {}

    /** What became of one wrapped key. */
    sealed interface Rewrapped {
        /** Wrapped under the newest version; never the bytes it was before. */
        @SuppressWarnings("ArrayRecordComponent") // goes straight into a column
        record Moved(byte[] wrapped) implements Rewrapped {}

        /** It did not open, so there is nothing to wrap. */
        record Broken() implements Rewrapped {}
    }
}
