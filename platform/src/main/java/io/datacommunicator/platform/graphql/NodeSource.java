package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.access.Caller;
import reactor.core.publisher.Mono;

/** Finds the objects of one kind by their opaque ids, for {@code node(id:)}. Each feature has one for its own. */
public interface NodeSource {
    NodeKind kind();

    /** The class of what {@link #find} finds. */
    Class<?> type();

    /** Refuses with {@code NotVisible} what is not there or may not be seen. */
    Mono<?> find(Caller caller, NodeId id);
}
