package io.datacommunicator.platform.encryption;

import java.util.UUID;
import javax.crypto.SecretKey;

/** Seals at once, because its key is open already: for use inside a transaction, where nothing may wait for a key. */
public final class Sealer {
    private final Seal seal;
    private final SecretKey key;
    private final UUID keyId;

    Sealer(Seal seal, SecretKey key, UUID keyId) {
        this.seal = seal;
        this.key = key;
        this.keyId = keyId;
    }

    public byte[] seal(Binding binding, Object content) {
        return seal.seal(key, keyId, binding, Cbor.write(content));
    }
}
