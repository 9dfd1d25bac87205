package io.datacommunicator.platform.graphql;

import java.util.List;
import java.util.UUID;

/** What an opaque id says once it is opened: a kind and up to three names. It proves no right to see anything. */
public record NodeId(NodeKind kind, List<UUID> names) {
    public NodeId {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > 3) {
            throw new IllegalArgumentException("an id has one to three names");
        }
    }

    public UUID first() {
        return names.getFirst();
    }

    /** The second name, for kinds that have two. */
    public UUID second() {
        return names.get(1);
    }
}
