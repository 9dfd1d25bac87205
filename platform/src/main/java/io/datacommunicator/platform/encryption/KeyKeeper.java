package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * Makes, rotates and ends the named keys of {@link TransitKeys}: work of jobs, for which a Vault demands another role
 * than for serving requests. Every method but {@code rotate} may be repeated without harm.
 */
interface KeyKeeper {
    /** Makes a key; does nothing where there is one of this name. */
    Mono<Void> create(String name);

    /** Makes a new version, under which everything is wrapped from now on, and says its number. */
    Mono<Integer> rotate(String name);

    /** The version under which everything is wrapped now. */
    Mono<Integer> newestVersion(String name);

    /** What older versions wrapped stays closed, until {@code lowerMinimum}. */
    Mono<Void> raiseMinimum(String name, int version);

    /** Opens again, for a restored backup, what {@code raiseMinimum} closed and {@code trim} did not end. */
    Mono<Void> lowerMinimum(String name);

    /** What versions before the raised minimum wrapped stays closed for ever. */
    Mono<Void> trim(String name, int version);

    /** What it wrapped stays closed for ever. Does nothing where there is no key of this name. */
    Mono<Void> delete(String name);

    /** Of a platform that has no role for jobs: another one must do them. */
    static KeyKeeper elsewhere() {
        return new KeyKeeper() {
            @Override
            public Mono<Void> create(String name) {
                return refused();
            }

            @Override
            public Mono<Integer> rotate(String name) {
                return refused();
            }

            @Override
            public Mono<Integer> newestVersion(String name) {
                return refused();
            }

            @Override
            public Mono<Void> raiseMinimum(String name, int version) {
                return refused();
            }

            @Override
            public Mono<Void> lowerMinimum(String name) {
                return refused();
            }

            @Override
            public Mono<Void> trim(String name, int version) {
                return refused();
            }

            @Override
            public Mono<Void> delete(String name) {
                return refused();
            }

            private <T> Mono<T> refused() {
                return Mono.error(() -> new Failure.Unavailable(Duration.ofMinutes(1)));
            }
        };
    }
}
