package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTests {
    private final AtomicReference<Object> inside = new AtomicReference<>();
    private final Graph graph = new Graph(
            """
            scalar DateTime scalar MacAddress scalar Hex scalar Long scalar Date
            type Query {
              dateTime(v: DateTime!): DateTime
              date(v: Date!): Date
              long(v: Long!): Long
              macAddress(v: MacAddress!): MacAddress
              hex(v: Hex!): Hex
            }
            """,
            wiring -> wiring.type(
                    "Query",
                    type -> type.defaultDataFetcher(environment -> {
                        Object value = Objects.requireNonNull(environment.getArgument("v"));
                        inside.set(value);
                        return value;
                    })));

    @ParameterizedTest
    @CsvSource({
        "dateTime, DateTime, 2026-01-31T03:30:00Z, 2026-01-31T03:30:00Z",
        "dateTime, DateTime, 2026-01-31T04:30:00.123456789+01:00, 2026-01-31T03:30:00.123456789Z",
        "date, Date, 2026-01-31, 2026-01-31",
        "macAddress, MacAddress, 00:1B:44:11:3a:b7, 00:1b:44:11:3a:b7",
        "hex, Hex, 00FFab, 00ffab",
        "hex, Hex, '', ''"
    })
    void textComesBackInItsOneSpelling(String field, String type, String given, String shown) {
        assertThat(graph.ask("{ " + field + "(v: \"" + given + "\") }").toMap().get("data"))
                .isEqualTo(Map.of(field, shown));
        assertThat(viaVariable(field, type, given)).isEqualTo(Map.of("data", Map.of(field, shown)));
    }

    @Test
    void longsAreWhole() {
        assertThat(viaVariable("long", "Long", Long.MAX_VALUE))
                .isEqualTo(Map.of("data", Map.of("long", Long.MAX_VALUE)));
        assertThat(viaVariable("long", "Long", 1.5).toString()).contains("INVALID");
    }

    @Test
    void fetchersSeeInstantsAndBytes() {
        viaVariable("dateTime", "DateTime", "2026-01-31T04:30:00+01:00");
        assertThat(inside.get()).isEqualTo(Instant.parse("2026-01-31T03:30:00Z"));
        viaVariable("hex", "Hex", "01ff");
        assertThat(inside.get()).isEqualTo(new byte[] {1, (byte) 0xff});
    }

    @ParameterizedTest
    @CsvSource({
        "dateTime, DateTime, 2026-01-31",
        "dateTime, DateTime, 2026-01-31T03:30:00",
        "dateTime, DateTime, 2026-02-30T03:30:00Z",
        "dateTime, DateTime, ''",
        "date, Date, 2026-02-30",
        "date, Date, 31.01.2026",
        "macAddress, MacAddress, 001b44113ab7",
        "macAddress, MacAddress, 00:1b:44:11:3a:b7:00",
        "macAddress, MacAddress, 00:1b:44:11:3a:g7",
        "hex, Hex, 0",
        "hex, Hex, 0g",
        "hex, Hex, 00 ff"
    })
    void malformedTextIsRefused(String field, String type, String text) {
        assertThat(viaVariable(field, type, text).toString())
                .contains("code=INVALID,")
                .contains("field=v");
        var literal = graph.ask("{ " + field + "(v: \"" + text + "\") }");
        assertThat(Graph.refusal(literal)).containsEntry("code", "INVALID_DOCUMENT");
    }

    @Test
    void numberIsNoText() {
        assertThat(viaVariable("macAddress", "MacAddress", 1).toString()).contains("code=INVALID,");
    }

    private Map<String, Object> viaVariable(String field, String type, Object value) {
        return graph.ask("query ($v: " + type + "!) { " + field + "(v: $v) }", Map.of("v", value), Locale.ENGLISH)
                .toMap();
    }
}
