package io.datacommunicator.platform.graphql;

import graphql.relay.Connection;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;

/** A page of a list whose length nobody counted. */
public sealed class Page<T> implements Connection<T> permits CountedPage {
    private final List<Edge<T>> edges;
    private final PageInfo pageInfo;

    Page(List<Edge<T>> edges, PageInfo pageInfo) {
        this.edges = List.copyOf(edges);
        this.pageInfo = pageInfo;
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public PageInfo getPageInfo() {
        return pageInfo;
    }

    public List<T> getNodes() {
        return edges.stream().map(Edge::getNode).toList();
    }
}
