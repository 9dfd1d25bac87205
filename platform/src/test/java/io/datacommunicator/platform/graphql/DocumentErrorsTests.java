package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentErrorsTests {
    private final Graph graph = new Graph("""
            scalar DateTime scalar MacAddress scalar Hex scalar Long scalar Date
            enum Link { BLE UART }
            input Upload { link: Link!, count: Int!, at: DateTime, mac: MacAddress, bytes: Hex, readings: [Upload!] }
            type Query { echo(word: String, input: Upload, at: DateTime, mac: MacAddress, bytes: Hex): String }
            """, wiring -> {});

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "{ secret }",
                "{ echo(secret: 1) }",
                "{ echo { secret } }",
                "{ ...secret }",
                "query ($input: Secret) { echo(input: $input) }",
                "{ echo(word: \"secret",
                "{ echo(input: {link: secret, count: 1}) }",
                "{ echo(input: {link: BLE, count: \"secret\"}) }",
                "{ echo(at: \"secret\") }",
                "{ echo(mac: \"secret\") }",
                "{ echo(bytes: \"secret\") }",
                "query secret { echo } query secret { echo }",
                "query a { echo } query secret { echo }",
                "mutation { secret }"
            })
    void documentThatIsNotUnderstoodIsNotRepeated(String document) {
        var response = graph.ask(document);

        assertThat(response.getErrors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "INVALID_DOCUMENT");
            assertThat(error.getMessage()).isEqualTo("The request is not understood.");
        });
        assertThat(response.toMap().toString()).doesNotContainIgnoringCase("secret");
        assertThat(response.toMap()).doesNotContainKey("data");
    }

    @Test
    void ruleAndPlaceAreTold() {
        var response = graph.ask("{\n  unknown\n}");

        assertThat(Graph.refusal(response)).containsEntry("rule", "FieldUndefined");
        assertThat(response.getErrors().getFirst().getLocations().getFirst().getLine())
                .isEqualTo(2);
    }

    @Test
    void variablesThatDoNotFitAreNamedAndNotRepeated() {
        for (var input : List.of(
                Map.of("link", "secret", "count", 1),
                Map.of("link", "BLE", "count", "secret"),
                Map.of("link", "BLE", "count", 99_999_999_999L),
                Map.of("link", "BLE"),
                Map.of("link", "BLE", "count", 1, "secret", "secret"),
                Map.of("link", "BLE", "count", 1, "at", "secret"),
                Map.of("link", "BLE", "count", 1, "mac", "secret"),
                Map.of("link", "BLE", "count", 1, "bytes", "secret"),
                Map.of("link", "BLE", "count", 1, "readings", List.of(Map.of("link", "secret", "count", 1))))) {
            var response =
                    graph.ask("query ($input: Upload) { echo(input: $input) }", Map.of("input", input), Locale.ENGLISH);

            assertThat(Graph.refusal(response)).as("%s", input).containsEntry("code", "INVALID");
            assertThat(String.valueOf(Graph.refusal(response).get("field"))).matches("(input|variables)(\\.count)?");
            assertThat(response.toMap().toString()).doesNotContain("secret", "99999999999");
        }
    }

    @Test
    void sentencesSpeakTheLanguageOfTheCaller() {
        assertThat(graph.ask("{", Map.of(), Locale.FRENCH)
                        .getErrors()
                        .getFirst()
                        .getMessage())
                .isEqualTo("La requ\u00eate n\u2019est pas comprise.");
    }

    @Test
    void schemaIsOpenToTheCurious() {
        var response = graph.ask("{ __schema { types { name } } }");

        assertThat(response.getErrors()).isEmpty();
        assertThat(response.toMap().toString()).contains("Upload");
    }
}
