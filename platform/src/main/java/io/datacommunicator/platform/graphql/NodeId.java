package io.datacommunicator.platform.graphql;

import java.util.List;
import java.util.UUID;

/** What an opaque id says once it is opened: a kind and one or two names. It proves no right to see anything. */
public record NodeId(NodeKind kind, List<UUID> names) {
    public NodeId {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > 2) {
            throw new IllegalArgumentException("an id has one or two names");
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
