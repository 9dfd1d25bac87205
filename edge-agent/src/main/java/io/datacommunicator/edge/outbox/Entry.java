package io.datacommunicator.edge.outbox;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Bytes of which the outbox knows nothing but their name, a UUID of version 7. Compares by value. */
public final class Entry {

    private final UUID id;
    private final byte[] payload;

    public Entry(UUID id, byte[] payload) {
        if (id.version() != 7) {
            throw new IllegalArgumentException("an entry is named by a UUID of version 7");
        }
        this.id = id;
        this.payload = payload.clone();
    }

    public UUID id() {
        return id;
    }

    public byte[] payload() {
        return payload.clone();
    }

    /** The payload without a copy of it. */
    public InputStream stream() {
        return new ByteArrayInputStream(payload);
    }

    public int length() {
        return payload.length;
    }

    /** When the entry was named, to the millisecond. */
    public Instant namedAt() {
        return namedAt(id);
    }

    static Instant namedAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && id.equals(entry.id) && Arrays.equals(payload, entry.payload);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Entry[" + id + ", " + payload.length + " bytes]";
    }
}
