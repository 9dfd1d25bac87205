package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ExecutionGraphQlResponse;

class DocumentLimitsTests {
    private final AtomicInteger fetched = new AtomicInteger();
    private final Graph graph = new Graph(
            """
            type Query { machine: Machine, machines(first: Int = 20): [Machine], name: String }
            type Machine {
              name: String, twin: Machine, readings(first: Int = 20): [Machine]
              history(from: Date!, until: Date!, by: Bucket! = DAY): [Sum]
            }
            type Sum { total: Int, reset: Boolean }
            enum Bucket { DAY, WEEK, MONTH }
            scalar Date
            """,
            wiring -> wiring.type(
                    "Query",
                    type -> type.defaultDataFetcher(environment -> {
                        fetched.incrementAndGet();
                        return null;
                    })));

    @Test
    void depthOfTwelveIsEnough() {
        accepted("{ machine {" + "twin {".repeat(10) + "name" + "}".repeat(12));
        refused("{ machine {" + "twin {".repeat(11) + "name" + "}".repeat(13), "depth 12");
    }

    @Test
    void fragmentsDoNotHideDepth() {
        refused(
                "{ machine { ...a } } fragment a on Machine { twin { twin { twin { twin { twin { twin { ...b } } } } } } }"
                        + " fragment b on Machine { twin { twin { twin { twin { twin { twin { name } } } } } } }",
                "depth 12");
    }

    @Test
    void pagesInPagesCost() {
        accepted("{ machines(first: 20) { readings(first: 100) { name twin { name } } } }");
        refused("{ machines(first: 100) { readings(first: 100) { name } } }", "cost 10000");
    }

    @Test
    void pageSizesOfVariablesAndOfTheSchemaCount() {
        String document = "query ($many: Int) { machines(first: $many) { readings { name twin { name } } } }";
        assertThat(graph.ask(document, Map.of("many", 100), Locale.ENGLISH).getErrors())
                .isEmpty();

        var response = graph.ask(
                document.replace("name twin", "a: name name twin { name } b: twin"),
                Map.of("many", 100),
                Locale.ENGLISH);

        assertThat(Graph.refusal(response)).containsEntry("limit", "cost 10000");
        refused("{ machines { readings { readings { name again: name } } } }", "cost 10000");
    }

    @Test
    void absurdPageSizesDoNotTurnTheSumRound() {
        refused(
                "{ machines(first: 2147483647) { readings(first: 2147483647) { readings(first: 2147483647) { name } } } }",
                "cost 10000");
        accepted("{ machines(first: -2147483648) { name } }");
    }

    @Test
    void yearsOfManyMachinesCost() {
        refused(history(100, "2023-01-01", "2026-01-01", "by: MONTH", "total"), "cost 10000");
        refused(history(100, "2025-11-01", "2026-02-10", "by: MONTH", "total"), "cost 10000");
        refused(history(10, "2025-01-01", "2025-12-31", "by: DAY", "total reset"), "cost 10000");
    }

    @Test
    void whatPagesShowIsNotTooMuch() {
        accepted(history(1, "2025-01-01", "2026-01-01", "by: DAY", "total reset"));
        accepted(history(1, "2023-01-01", "2026-01-01", "by: MONTH", "total reset"));
        accepted(history(100, "2026-01-01", "2026-01-31", "by: DAY", "total"));
        accepted(history(100, "2026-01-01", "2026-03-01", "by: WEEK", ""));
    }

    @Test
    void daysOfVariablesAndBucketsOfTheSchemaCount() {
        String document = "query ($until: Date!) { machines(first: 100) {"
                + " history(from: \"2026-01-01\", until: $until) { total } } }";
        assertThat(graph.ask(document, Map.of("until", "2026-02-01"), Locale.ENGLISH)
                        .getErrors())
                .isEmpty();

        var response = graph.ask(document, Map.of("until", "2026-02-20"), Locale.ENGLISH);

        assertThat(Graph.refusal(response)).containsEntry("limit", "cost 10000");
    }

    @Test
    void absurdSpansDoNotTurnTheSumRound() {
        refused(history(10, "-999999999-01-01", "+999999999-12-31", "by: WEEK", "total"), "cost 10000");
        accepted(history(100, "2026-01-01", "1026-01-01", "by: DAY", "total"));
    }

    private static String history(int machines, String from, String until, String by, String fields) {
        return "{ machines(first: %d) { history(from: \"%s\", until: \"%s\", %s) { __typename %s } } }"
                .formatted(machines, from, until, by, fields);
    }

    @Test
    void sameFieldUnderManyNamesIsRefused() {
        accepted("{" + names(15) + "}");
        refused("{" + names(16) + "}", "aliases 15");
        refused("{ machine {" + names(16) + "} }", "aliases 15");
        refused("{ ...a } fragment a on Query {" + names(16) + "}", "aliases 15");
    }

    @Test
    void fragmentBombIsRefusedBeforeItGoesOff() {
        var bomb = new StringBuilder("{ machine { ...f0 } }");
        for (int level = 0; level < 30; level++) {
            bomb.append(" fragment f%d on Machine { ...f%d ... on Machine { ...f%d } }"
                    .formatted(level, level + 1, level + 1));
        }
        refused(bomb.append(" fragment f30 on Machine { name }").toString(), "cost 10000");
    }

    @Test
    void fragmentCountsWhereverItIsSpread() {
        String fragment = " fragment some on Machine { readings(first: 40) { name } }";
        accepted("{ a: machines(first: 100) { ...some } b: machines(first: 100) { ...some } }" + fragment);
        refused(
                "{ a: machines(first: 100) { ...some } b: machines(first: 100) { ...some }"
                        + " c: machines(first: 100) { ...some } }" + fragment,
                "cost 10000");
    }

    @Test
    void onlyTheOperationThatRunsCounts() {
        String document = "query small { name } query large { machines(first: 1000) { twin { twin { name } } } }"
                + " query huge { machines(first: 100000) { name } }";

        assertThat(graph.ask(document, "small").getErrors()).isEmpty();
        assertThat(graph.ask(document, "large").getErrors()).isEmpty();
        assertThat(Graph.refusal(graph.ask(document, "huge"))).containsEntry("limit", "cost 10000");
    }

    @Test
    void standardIntrospectionIsNotTooDeep() {
        accepted(IntrospectionQuery.INTROSPECTION_QUERY);
    }

    private static String names(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "n" + number + ": name")
                .collect(Collectors.joining(" "));
    }

    private void accepted(String document) {
        ExecutionGraphQlResponse response = graph.ask(document);
        assertThat(response.getErrors()).isEmpty();
    }

    private void refused(String document, String limit) {
        fetched.set(0);
        ExecutionGraphQlResponse response = graph.ask(document);
        assertThat(Graph.refusal(response))
                .containsEntry("code", "LIMIT_EXCEEDED")
                .containsEntry("field", "document")
                .containsEntry("limit", limit);
        assertThat(fetched).hasValue(0);
    }
}
