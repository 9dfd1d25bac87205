package io.datacommunicator.edge.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was ever captured goes through the command; the table is a resource. */
final class CapturedVectorTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("vectors")
    void decodesAsCaptured(Vector vector) {
        var decoded = Decoded.by(vector.arguments());
        assertThat(decoded.err()).isEmpty();
        assertThat(decoded.exitCode()).isZero();
        var json = JSON.readTree(decoded.out());
        for (var expectation : vector.expectations()) {
            var parts = expectation.split("=", 2);
            assertThat(found(json, parts[0])).as(parts[0]).isEqualTo(parts[1]);
        }
    }

    @Test
    void theTableHoldsEverySection() {
        assertThat(vectors().map(Vector::section))
                .contains("8.1", "8.2", "8.3", "8.4 A", "8.5", "8.6", "8.7", "B", "4.1");
    }

    @Test
    void anUnmetExpectationIsSeen() {
        var json = JSON.readTree("{\"decoded\":\"00\",\"meaning\":{\"bits\":[1,2]}}");
        assertThat(found(json, "bits")).isEqualTo("[1,2]").isNotEqualTo("[1]");
        assertThat(found(json, "counter:02")).isEqualTo("none");
    }

    static Stream<Vector> vectors() {
        var path = "/vectors/captured.txt";
        try (var in = Objects.requireNonNull(CapturedVectorTests.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Vector::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String found(JsonNode json, String name) {
        var meaning = json.path("meaning");
        if (name.startsWith("/")) {
            return json.at(name).asString();
        }
        var parts = name.split(":", 2);
        return switch (parts[0]) {
            case "decoded" -> json.path("decoded").asString();
            case "message" -> meaning.path("message").asString();
            case "bits" -> meaning.path("bits").toString();
            case "counter" -> entry(meaning.path("counters"), "hex", parts[1], "count");
            case "slot" -> entry(meaning.path("slots"), "code", parts[1], "count");
            case "word" -> entry(meaning.path("words"), "word", parts[1], "value");
            case "maintenance" -> care(meaning.path("maintenance"), parts[1]);
            case "absent" -> String.valueOf(holds(meaning.path("absent"), Integer.parseInt(parts[1], 16)));
            default -> throw new IllegalArgumentException("no such expectation: " + name);
        };
    }

    private static String care(JsonNode list, String maintenance) {
        var count = entry(list, "maintenance", maintenance, "count");
        return count.equals("none") ? entry(list, "maintenance", maintenance, "percent") : count;
    }

    private static String entry(JsonNode list, String key, String wanted, String value) {
        for (var node : list) {
            if (node.path(key).asString().equals(wanted) && node.has(value)) {
                return node.path(value).asString();
            }
        }
        return "none";
    }

    private static boolean holds(JsonNode list, int wanted) {
        for (var node : list) {
            if (node.asInt() == wanted) {
                return true;
            }
        }
        return false;
    }

    record Vector(String section, String options, String bytes, List<String> expectations) {

        static Vector of(String line) {
            var parts = line.split(" \\| ", -1);
            return new Vector(parts[0], parts[1], parts[2], Arrays.asList(parts[3].split("; ")));
        }

        String[] arguments() {
            return Stream.of(options.split(" "), bytes.split(" "))
                    .flatMap(Arrays::stream)
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return section + " " + bytes.substring(0, Math.min(40, bytes.length()));
        }
    }
}
