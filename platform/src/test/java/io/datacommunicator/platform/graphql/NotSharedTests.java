package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Granted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class NotSharedTests {
    private static final String SDL = """
            type Query { machines: [Machine], plain: Plain, node: Node }
            type Subscription { stored: Machine }
            interface Node { id: ID }
            type Machine implements Node {
              id: ID @always
              name: String @shareable(number: 1)
              town: String @shareable(number: 2)
              account: String @ownerOnly
            }
            type Plain { name: String @shareable(number: 1) }
            """;

    private final List<String> fetchedTowns = new ArrayList<>();

    @Test
    void coveredFieldsAreShown() {
        var response = graph(machine("a", 1, 2, Granted.OWNER_ONLY)).ask("{ machines { id name town account } }");

        assertThat(response.<Map<String, ?>>getData())
                .isEqualTo(Map.of(
                        "machines", List.of(Map.of("id", "a", "name", "name a", "town", "town a", "account", "mine"))));
        assertThat(response.getErrors()).isEmpty();
        assertThat(response.toMap()).doesNotContainKey("extensions");
    }

    @Test
    void fieldThatIsNotCoveredIsNullAndNamedAndNotAnError() {
        var response = graph(machine("a", 1), machine("b", 2)).ask("{ machines { id town renamed: name } }");

        assertThat(String.valueOf(response.toMap().get("data")))
                .isEqualTo("{machines=[{id=a, town=null, renamed=name a}, {id=b, town=town b, renamed=null}]}");
        assertThat(response.getErrors()).isEmpty();
        assertThat(response.getExtensions())
                .containsEntry(
                        "notShared",
                        List.of(
                                Map.of("path", List.of("machines", 0, "town"), "coordinate", "Machine.town"),
                                Map.of("path", List.of("machines", 1, "renamed"), "coordinate", "Machine.name")));
    }

    @Test
    void fetcherOfAFieldThatIsNotCoveredIsNeverCalled() {
        graph(machine("a", 1), machine("b", 2)).ask("{ machines { town } }");

        assertThat(fetchedTowns).containsExactly("b");
    }

    @Test
    void ownersFieldsAreNotForRecipients() {
        var response = graph(machine("a", 1, 2)).ask("{ machines { account } }");

        assertThat(response.toMap().toString()).contains("Machine.account").doesNotContain("mine");
    }

    @Test
    void objectThatKnowsNothingOfGrantsShowsNothing() {
        var response = graph().ask("{ plain { name } }");

        assertThat(Graph.refusal(response)).containsEntry("code", "INTERNAL");
        assertThat(response.toMap().toString()).doesNotContain("open");
    }

    @Test
    void typeOfANodeIsToldByItsSource() {
        var response = graph().ask("{ node { __typename } }");

        assertThat(String.valueOf(response.toMap().get("data"))).isEqualTo("{node={__typename=Machine}}");
    }

    @Test
    void everyEventOfASubscriptionTellsItsOwn() {
        var response = graph(machine("a", 1), machine("b", 2)).ask("subscription { stored { name town } }");
        Flux<ExecutionResult> events = Flux.from(Objects.requireNonNull(response.getData()));

        List<String> told = Objects.requireNonNull(
                events.map(event -> event.toSpecification().toString())
                        .collectList()
                        .block());

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("name a", "Machine.town").doesNotContain("Machine.name", "errors");
        assertThat(told.get(1)).contains("town b", "Machine.name").doesNotContain("Machine.town", "errors");
    }

    private Graph graph(VisibleMachine... machines) {
        return new Graph(SDL, wiring -> fetchers(wiring, List.of(machines)), new MachineSource());
    }

    private void fetchers(RuntimeWiring.Builder wiring, List<VisibleMachine> machines) {
        // As a controller's answer, which is only understood with Spring's context around it.
        DataFetcher<Mono<String>> town = environment -> {
            VisibleMachine machine = Objects.requireNonNull(environment.getSource());
            return Mono.fromSupplier(() -> town(machine));
        };
        wiring.type(
                        "Query",
                        type -> type.dataFetcher("machines", environment -> machines)
                                .dataFetcher("plain", environment -> new Plain("open"))
                                .dataFetcher("node", environment -> machine("n")))
                .type("Subscription", type -> type.dataFetcher("stored", environment -> Flux.fromIterable(machines)))
                .type("Machine", type -> type.dataFetcher("town", town));
    }

    private String town(VisibleMachine machine) {
        fetchedTowns.add(machine.id());
        return "town " + machine.id();
    }

    private static VisibleMachine machine(String id, Integer... covered) {
        return new VisibleMachine(id, "name " + id, "mine", Set.of(covered));
    }

    record VisibleMachine(String id, @Nullable String name, String account, Set<Integer> covered) implements Granted {
        @Override
        public boolean covers(int fieldNumber) {
            return covered.contains(fieldNumber);
        }
    }

    record Plain(String name) {}

    private static final class MachineSource implements NodeSource {
        @Override
        public NodeKind kind() {
            return NodeKind.MACHINE;
        }

        @Override
        public Class<?> type() {
            return VisibleMachine.class;
        }

        @Override
        public Mono<?> find(Caller caller, NodeId id) {
            return Mono.empty();
        }
    }
}
