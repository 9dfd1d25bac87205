package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ResponseError;

class ErrorOrderTests {
    private static final String SDL = "type Query { late: String, soon: String }";

    /** What is refused late stands where it would stand if it had been refused at once. */
    @Test
    void whatTakesLongerIsNotListedLater() {
        CompletableFuture<String> late = new CompletableFuture<>();
        Graph graph = new Graph(
                SDL,
                wiring -> wiring.type(
                        "Query",
                        query -> query.dataFetcher("late", _ -> late).dataFetcher("soon", _ -> {
                            late.completeExceptionally(new Failure.NotVisible());
                            throw new Failure.NotVisible();
                        })));

        List<String> both = paths(graph, "{ late soon }");

        assertThat(both).containsExactly("late", "soon");
        assertThat(paths(graph, "{ soon late }")).isEqualTo(both);
    }

    private static List<String> paths(Graph graph, String document) {
        return graph.ask(document).getErrors().stream()
                .map(ResponseError::getPath)
                .toList();
    }
}
