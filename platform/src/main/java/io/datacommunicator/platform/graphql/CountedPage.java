package io.datacommunicator.platform.graphql;

import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;

/** A page of a list whose length is known. */
public final class CountedPage<T> extends Page<T> {
    private final int totalCount;

    CountedPage(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {
        super(edges, pageInfo);
        this.totalCount = totalCount;
    }

    public int getTotalCount() {
        return totalCount;
    }
}
