package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.encryption.OpaqueCipher;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Makes and reads the opaque ids of the API. Sealed is {@code kind(1) name(16) [name(16) [name(16)]]}. Equal objects have equal
 * ids; an id that was altered, or is of another kind than expected, is none.
 */
public final class NodeIds {
    private static final String PURPOSE = "node";
    private static final int NAME_BYTES = 16;

    private final OpaqueCipher cipher;

    public NodeIds(OpaqueCipher cipher) {
        this.cipher = cipher;
    }

    public String of(NodeKind kind, UUID... names) {
        var id = new NodeId(kind, List.of(names));
        var bytes =
                ByteBuffer.allocate(1 + NAME_BYTES * names.length).put(id.kind().number());
        id.names()
                .forEach(name -> bytes.putLong(name.getMostSignificantBits()).putLong(name.getLeastSignificantBits()));
        return cipher.seal(PURPOSE, bytes.array());
    }

    public Optional<NodeId> read(String id) {
        return cipher.open(PURPOSE, id).map(ByteBuffer::wrap).flatMap(NodeIds::read);
    }

    public Optional<NodeId> read(String id, NodeKind kind) {
        return read(id).filter(found -> found.kind() == kind);
    }

    private static Optional<NodeId> read(ByteBuffer bytes) {
        byte number = bytes.get();
        int names = bytes.remaining() / NAME_BYTES;
        return Arrays.stream(NodeKind.values())
                .filter(kind -> kind.number() == number)
                .findFirst()
                .map(kind -> new NodeId(
                        kind,
                        IntStream.range(0, names)
                                .mapToObj(index -> new UUID(bytes.getLong(), bytes.getLong()))
                                .toList()));
    }
}
