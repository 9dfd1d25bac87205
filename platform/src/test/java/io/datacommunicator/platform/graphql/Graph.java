package io.datacommunicator.platform.graphql;

import graphql.schema.idl.RuntimeWiring;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** A small graph that behaves as the platform's: the SDL of a test with everything this package adds. */
final class Graph {
    static final UUID CORRELATION_ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String DIRECTIVES = """
            directive @shareable(number: Int!, group: String) on FIELD_DEFINITION
            directive @ownerOnly on FIELD_DEFINITION
            directive @always on FIELD_DEFINITION
            """;

    private final ExecutionGraphQlService graph;

    Graph(String sdl, Consumer<RuntimeWiring.Builder> fetchers, NodeSource... nodes) {
        var beans = new StaticListableBeanFactory();
        Arrays.stream(nodes).forEach(node -> beans.addBean(node.kind().name(), node));
        var configuration = new GraphQlConfiguration();
        var errors = new Errors(new ErrorTexts(), () -> CORRELATION_ID);
        GraphQlSource.SchemaResourceBuilder source = GraphQlSource.schemaResourceBuilder()
                .schemaResources(new ByteArrayResource((DIRECTIVES + sdl).getBytes(StandardCharsets.UTF_8)))
                .configureRuntimeWiring(configuration.wiring())
                .configureRuntimeWiring(fetchers::accept)
                .exceptionResolvers(List.of(configuration.failureResolver(errors)))
                .instrumentation(List.of(configuration.documents(
                        errors, new StaticListableBeanFactory().getBeanProvider(ObservationRegistry.class))));
        configuration.parsedDocuments().customize(source);
        configuration.types(beans.getBeanProvider(NodeSource.class)).customize(source);
        this.graph = new DefaultExecutionGraphQlService(source.build());
    }

    ExecutionGraphQlResponse ask(String document) {
        return ask(document, Map.of(), Locale.ENGLISH);
    }

    ExecutionGraphQlResponse ask(String document, String operation) {
        var request = new DefaultExecutionGraphQlRequest(document, operation, Map.of(), Map.of(), "1", Locale.ENGLISH);
        return Objects.requireNonNull(graph.execute(request).block());
    }

    ExecutionGraphQlResponse ask(String document, Map<String, Object> variables, Locale language) {
        Map<String, @Nullable Object> nullable = new HashMap<>(variables);
        var request = new DefaultExecutionGraphQlRequest(document, null, nullable, Map.of(), "1", language);
        return Objects.requireNonNull(graph.execute(request).block());
    }

    /** The extensions of the only error. */
    static Map<String, Object> refusal(ExecutionGraphQlResponse response) {
        if (response.getErrors().size() != 1) {
            throw new AssertionError("expected one error: " + response.toMap());
        }
        return response.getErrors().getFirst().getExtensions();
    }
}
