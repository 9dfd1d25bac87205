package io.datacommunicator.platform.encryption;

import reactor.core.publisher.Mono;

/**
 * Named keys that never leave their keeper; they wrap and unwrap data keys. Shaped like the transit engine of HashiCorp
 * Vault, for which {@link LocalKeys} stands in on a developer's machine. A keeper that cannot be reached is
 * {@code Failure.Unavailable}; a wrapped key that does not open, or whose named key was deleted, is
 * {@code Failure.IntegrityViolated}.
 */
interface TransitKeys {
    /** Makes a key; does nothing where there is one of this name. */
    Mono<Void> create(String name);

    /** A new random AES-256 key, in clear and wrapped. */
    Mono<NewDataKey> newDataKey(String name);

    Mono<SecretBytes> unwrap(String name, byte[] wrapped);

    /** What it wrapped stays closed for ever. */
    Mono<Void> delete(String name);

    /** A key in clear and in the form in which it is kept: opaque, at most 512 bytes. */
    @SuppressWarnings("ArrayRecordComponent") // goes straight into a column
    record NewDataKey(SecretBytes plain, byte[] wrapped) {}
}
