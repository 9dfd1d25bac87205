package io.datacommunicator.ui.viewer;

import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.graphql.PlatformClient;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class ViewerClient {

    private final PlatformClient platform;

    ViewerClient(PlatformClient platform) {
        this.platform = platform;
    }

    Mono<Viewer> viewer() {
        return platform.ask("viewer", Map.of(), "viewer", Viewer.class).map(Answer::value);
    }
}
