package io.datacommunicator.ui.communicator;

import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.graphql.PlatformClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What this feature asks of the platform. */
@Component
final class CommunicatorClient {

    private static final int PAGE = 100;

    private final PlatformClient platform;

    CommunicatorClient(PlatformClient platform) {
        this.platform = platform;
    }

    /** All of them, in the platform's order. */
    Mono<List<Communicator>> all() {
        return page(null)
                .expand(page ->
                        page.pageInfo().hasNextPage() ? page(page.pageInfo().endCursor()) : Mono.empty())
                .flatMapIterable(Connection::nodes)
                .collectList();
    }

    Mono<Communicator> one(String id) {
        return platform.ask("communicator", Map.of("id", id), "node", Communicator.class)
                .map(Answer::value);
    }

    Mono<Void> change(String id, CommunicatorChange before, CommunicatorChange after) {
        return mutate("updateCommunicator", after.input(id, before));
    }

    Mono<Void> revoke(String id) {
        return mutate("revokeCommunicator", Map.of("id", id));
    }

    /** The box of one takes the place of another. */
    Mono<Void> replace(String id, String by) {
        return mutate("replaceCommunicator", Map.of("id", id, "by", by));
    }

    Mono<ClaimCodes> claimCodes(int count, int validDays) {
        Map<String, Object> input = Map.of("count", count, "validDays", validDays);
        return platform.ask("createClaimCodes", Map.of("input", input), "createClaimCodes", ClaimCodes.class)
                .map(Answer::value);
    }

    private Mono<Void> mutate(String mutation, Map<String, Object> input) {
        return platform.ask(mutation, Map.of("input", input), mutation, Changed.class)
                .then();
    }

    private Mono<Connection> page(@Nullable String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE));
        if (after != null) {
            variables.put("after", after);
        }
        return platform.ask("communicators", variables, "communicators", Connection.class)
                .map(Answer::value);
    }

    private record Connection(List<Communicator> nodes, Boundary pageInfo) {}

    private record Boundary(boolean hasNextPage, @Nullable String endCursor) {}

    private record Changed(Identified communicator) {}

    private record Identified(String id) {}
}
