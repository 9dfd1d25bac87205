package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
final class NodeController {
    private final NodeIds ids;
    private final Map<NodeKind, NodeSource> sources;

    NodeController(NodeIds ids, List<NodeSource> sources) {
        this.ids = ids;
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(NodeSource::kind, Function.identity()));
    }

    @QueryMapping
    Mono<?> node(Caller caller, @Argument String id) {
        Optional<NodeId> found = ids.read(id);
        NodeSource source = found.map(NodeId::kind).map(sources::get).orElse(null);
        return found.isEmpty() || source == null
                ? Mono.error(new Failure.NotVisible())
                : source.find(caller, found.get());
    }
}
