package io.datacommunicator.ui.testing;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.GraphQlRequest;
import org.springframework.graphql.GraphQlResponse;
import org.springframework.graphql.client.GraphQlClient;
import org.springframework.graphql.client.GraphQlTransport;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A platform in memory: it executes documents against the real SDL, so a document that does not fit fails the test.
 * It can hide fields, refuse, be away, be slow, and announce readings.
 */
public final class FakePlatform implements GraphQlTransport {

    private final FakePerson person = new FakePerson();
    private final FakeCommunicators communicators = new FakeCommunicators();
    private final FakeSharing sharing = new FakeSharing();
    private final List<FakeMachine> machines = new CopyOnWriteArrayList<>();
    private final Set<String> hidden = ConcurrentHashMap.newKeySet();
    private final AtomicInteger followers = new AtomicInteger();
    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(sdl(), wiring()))
            .instrumentation(new HiddenFields(hidden))
            .build();
    private Sinks.Many<Map<String, Object>> readings = events();
    private Duration delay = Duration.ZERO;
    private @Nullable Map<String, Object> refusal;

    /** The real SDL. */
    public GraphQLSchema schema() {
        return graphQl.getGraphQLSchema();
    }

    /** A client whose answers are there at once, from the first document on. */
    public GraphQlClient client() {
        return GraphQlClient.builder(this)
                .documentSource(
                        name -> Mono.fromCallable(() -> new ClassPathResource("graphql-documents/" + name + ".graphql")
                                .getContentAsString(StandardCharsets.UTF_8)))
                .build();
    }

    /** Back to an empty platform that speaks English. */
    public void reset() {
        machines.clear();
        hidden.clear();
        followers.set(0);
        readings = events();
        person.reset();
        communicators.reset();
        sharing.reset();
        delay = Duration.ZERO;
        refusal = null;
    }

    public void add(FakeMachine machine) {
        machines.add(machine);
    }

    public FakeMachine machine(int index) {
        return machines.get(index);
    }

    /** From now on this field, as `Machine.serialNumber`, is not shared. */
    public void hide(String coordinate) {
        hidden.add(coordinate);
    }

    /** Whoever looks. */
    public FakePerson person() {
        return person;
    }

    public FakeCommunicators communicators() {
        return communicators;
    }

    public FakeSharing sharing() {
        return sharing;
    }

    public void speak(String viewersLanguage) {
        person.tell("language", viewersLanguage);
    }

    public void answerAfter(Duration pause) {
        delay = pause;
    }

    /** From now on every request is refused with this code. */
    public void refuse(String code, @Nullable String field) {
        Map<String, Object> extensions = new HashMap<>(Map.of("code", code));
        if (field != null) {
            extensions.put("field", field);
        }
        refusal = Map.of("errors", List.of(Map.of("message", "Refused", "extensions", extensions)));
    }

    public void answerAgain() {
        refusal = null;
    }

    /** Tells followers that a machine was read. */
    public void announce(FakeMachine machine) {
        readings.tryEmitNext(Map.of("machine", machine.data(), "reading", machine.reading()));
    }

    public void dropConnections() {
        Sinks.Many<Map<String, Object>> dropped = readings;
        readings = events();
        dropped.tryEmitComplete();
    }

    public int followers() {
        return followers.get();
    }

    @Override
    public Mono<GraphQlResponse> execute(GraphQlRequest request) {
        Mono<GraphQlResponse> answer = Mono.fromCallable(
                () -> refusal != null ? GraphQlTransport.createResponse(refusal) : response(executed(request)));
        return delay.isZero() ? answer : answer.delaySubscription(delay);
    }

    @Override
    public Flux<GraphQlResponse> executeSubscription(GraphQlRequest request) {
        ExecutionResult result = executed(request);
        if (!(result.getData() instanceof Publisher<?> events)) {
            return Flux.just(response(result));
        }
        return Flux.from(events)
                .cast(ExecutionResult.class)
                .map(FakePlatform::response)
                .doOnSubscribe(_ -> followers.incrementAndGet())
                .doFinally(_ -> followers.decrementAndGet());
    }

    private ExecutionResult executed(GraphQlRequest request) {
        return graphQl.execute(ExecutionInput.newExecutionInput(request.getDocument())
                .variables(request.getVariables())
                .build());
    }

    private static GraphQlResponse response(ExecutionResult result) {
        return GraphQlTransport.createResponse(result.toSpecification());
    }

    private static Sinks.Many<Map<String, Object>> events() {
        return Sinks.many().multicast().directBestEffort();
    }

    private RuntimeWiring wiring() {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        FakeWiring.types(wiring);
        person.wire(wiring);
        communicators.wire(wiring);
        sharing.wire(wiring);
        return wiring.type(
                        "Query",
                        type -> type.dataFetcher("machines", this::page).dataFetcher("machine", this::machine))
                .type("Mutation", type -> type.dataFetcher("updateMachine", this::update))
                .type("Subscription", type -> type.dataFetcher("readingStored", this::stored))
                .build();
    }

    private Map<String, Object> page(DataFetchingEnvironment asked) {
        int from = asked.getArgument("after") == null ? 0 : Integer.parseInt(asked.getArgument("after"));
        int until = Math.min(machines.size(), from + asked.<Integer>getArgumentOrDefault("first", 20));
        return Map.of(
                "nodes",
                        machines.subList(from, until).stream()
                                .map(FakeMachine::data)
                                .toList(),
                "totalCount", machines.size(),
                "pageInfo", Map.of("hasNextPage", until < machines.size(), "endCursor", Integer.toString(until)));
    }

    private Map<String, Object> machine(DataFetchingEnvironment asked) {
        return byId(asked.getArgument("id")).data();
    }

    private Map<String, Object> update(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgument("input");
        if (input == null) {
            throw new IllegalArgumentException("no input");
        }
        FakeMachine machine = byId((String) input.get("id"));
        machine.change(input);
        return Map.of("machine", machine.data());
    }

    private Flux<Map<String, Object>> stored(DataFetchingEnvironment asked) {
        @Nullable String id = asked.getArgument("machineId");
        return readings.asFlux()
                .filter(event ->
                        id == null || id.equals(((Map<?, ?>) event.getOrDefault("machine", Map.of())).get("id")));
    }

    private FakeMachine byId(@Nullable String id) {
        return machines.stream()
                .filter(machine -> machine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("NOT_FOUND"));
    }

    private static TypeDefinitionRegistry sdl() {
        TypeDefinitionRegistry registry = new TypeDefinitionRegistry();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls");
            for (Resource file : files) {
                try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    registry.merge(new SchemaParser().parse(text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return registry;
    }
}
