package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.access.Granted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class GrantedTypesTests {
    private static final String SDL = """
            type Query { machines: [Machine!]!, pages: MachineConnection!, halls: [Hall!]! @shareable(number: 9) }
            type Machine { name: String @shareable(number: 1), self: Machine }
            type MachineConnection { nodes: [Machine!]! }
            type Hall { machine: Machine }
            """;

    @Test
    void grantedClassesAreWelcome() {
        assertThatNoException().isThrownBy(() -> {
            returning("machines", ResolvableType.forClassWithGenerics(Flux.class, Known.class));
            returning("pages", ResolvableType.forClassWithGenerics(Page.class, Known.class));
            returning("halls", ResolvableType.forClassWithGenerics(List.class, OpenHall.class));
        });
    }

    @Test
    void classThatIsNotGrantedStopsTheStart() {
        refused("machines", ResolvableType.forClassWithGenerics(Flux.class, Unknown.class));
        refused("machines", ResolvableType.forClass(Unknown[].class));
    }

    @Test
    void wrappingsDoNotHideIt() {
        var inMap = ResolvableType.forClassWithGenerics(Map.class, String.class, Unknown.class);
        refused("machines", ResolvableType.forClassWithGenerics(Mono.class, inMap));
        refused("pages", ResolvableType.forClassWithGenerics(Page.class, Unknown.class));
    }

    @Test
    void propertiesAreFollowedAlsoFromFieldsThatAreSharedThemselves() {
        refused("halls", ResolvableType.forClassWithGenerics(List.class, DarkHall.class));
    }

    @Test
    void propertyThatAControllerAnswersInsteadIsNotFollowed() {
        assertThatNoException()
                .isThrownBy(() -> new Graph(
                        SDL,
                        wiring -> wiring.type(
                                        "Query",
                                        query -> query.dataFetcher(
                                                "halls", new Controller(ResolvableType.forClass(DarkHall.class))))
                                .type(
                                        "Hall",
                                        hall -> hall.dataFetcher(
                                                "machine", new Controller(ResolvableType.forClass(Known.class))))));
    }

    private static void refused(String field, ResolvableType type) {
        assertThatIllegalStateException()
                .isThrownBy(() -> returning(field, type))
                .withMessageContaining("Machine has fields to share")
                .withMessageContaining(Unknown.class.getName());
    }

    private static void returning(String field, ResolvableType type) {
        new Graph(SDL, wiring -> wiring.type("Query", query -> query.dataFetcher(field, new Controller(type))));
    }

    private record Controller(ResolvableType type) implements SelfDescribingDataFetcher<@Nullable Object> {
        @Override
        public String getDescription() {
            return "a controller";
        }

        @Override
        public ResolvableType getReturnType() {
            return type;
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) {
            return null;
        }
    }

    record Known(String name, @Nullable Known self) implements Granted {
        @Override
        public boolean covers(int fieldNumber) {
            return true;
        }
    }

    record Unknown(String name) {}

    record OpenHall(Known machine) {}

    record DarkHall(Unknown machine) {}
}
