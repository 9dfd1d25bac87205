package io.datacommunicator.platform.graphql;

import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cuts lists into the pages of Relay's connections. A position is any text by which a list finds an item again. */
public final class Pages {
    private static final int LARGEST = 100;

    private final Cursors cursors;

    public Pages(Cursors cursors) {
        this.cursors = cursors;
    }

    /** Refuses a page of no or too many items, and a cursor that is none of this list. */
    public PageRequest request(String list, int first, @Nullable String after) {
        if (first < 1 || first > LARGEST) {
            throw new Failure.LimitExceeded("first", "1.." + LARGEST);
        }
        Optional<String> position = after == null ? Optional.empty() : cursors.read(list, after);
        if (after != null && position.isEmpty()) {
            throw notOfThisList();
        }
        return new PageRequest(list, first, position);
    }

    /** A page of a list that is there as a whole. An item that left the list since is no position any more. */
    public <T> CountedPage<T> cut(PageRequest page, List<T> whole, Function<T, String> position) {
        int start = page.after().map(after -> 1 + find(whole, position, after)).orElse(0);
        int end = Math.min(whole.size(), start + page.first());
        List<Edge<T>> edges = edges(page, whole.subList(start, end), position);
        return new CountedPage<>(edges, pageInfo(edges, start > 0, end < whole.size()), whole.size());
    }

    /** A page of items read from after the position on, of which one more than the page holds were asked for. */
    public <T> Page<T> read(PageRequest page, List<T> oneMore, Function<T, String> position) {
        boolean more = oneMore.size() > page.first();
        List<Edge<T>> edges = edges(page, more ? oneMore.subList(0, page.first()) : oneMore, position);
        return new Page<>(edges, pageInfo(edges, page.after().isPresent(), more));
    }

    private <T> List<Edge<T>> edges(PageRequest page, List<T> items, Function<T, String> position) {
        return items.stream()
                .<Edge<T>>map(item -> new DefaultEdge<>(
                        item, new DefaultConnectionCursor(cursors.of(page.list(), position.apply(item)))))
                .toList();
    }

    @SuppressWarnings("NullAway") // cursors of an empty page are null, as Relay has it
    private static <T> PageInfo pageInfo(List<Edge<T>> edges, boolean previous, boolean next) {
        return edges.isEmpty()
                ? new DefaultPageInfo(null, null, previous, next)
                : new DefaultPageInfo(
                        edges.getFirst().getCursor(), edges.getLast().getCursor(), previous, next);
    }

    private static <T> int find(List<T> whole, Function<T, String> position, String after) {
        for (int index = 0; index < whole.size(); index++) {
            if (position.apply(whole.get(index)).equals(after)) {
                return index;
            }
        }
        throw notOfThisList();
    }

    private static Failure notOfThisList() {
        return new Failure.Invalid("after", "a cursor of this list");
    }
}
