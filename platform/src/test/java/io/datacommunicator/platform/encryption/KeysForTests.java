package io.datacommunicator.platform.encryption;

import java.util.Objects;
import java.util.UUID;

/** Data keys without a platform around them. */
final class KeysForTests {
    private KeysForTests() {}

    static WrappedKey make(LocalKeys keys, char kind, UUID id) {
        String name = KeyNames.random(kind);
        return new WrappedKey(
                id,
                name,
                Objects.requireNonNull(
                                keys.create(name).then(keys.newDataKey(name)).block())
                        .wrapped());
    }
}
