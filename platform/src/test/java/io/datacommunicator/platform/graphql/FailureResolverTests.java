package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailureResolverTests {
    private static final String SDL = "type Query { refused: String, sure: String! }";

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new Failure.NotVisible(), Map.of("code", "NOT_FOUND")),
                Arguments.of(new Failure.Unauthenticated(), Map.of("code", "UNAUTHENTICATED")),
                Arguments.of(
                        new Failure.Invalid("input.name", "1..100 characters"),
                        Map.of("code", "INVALID", "field", "input.name", "limit", "1..100 characters")),
                Arguments.of(new Failure.Conflict("input.id"), Map.of("code", "CONFLICT", "field", "input.id")),
                Arguments.of(
                        new Failure.LimitExceeded("first", "1..100"),
                        Map.of("code", "LIMIT_EXCEEDED", "field", "first", "limit", "1..100")),
                Arguments.of(
                        new Failure.Unavailable(Duration.ofMillis(1_001)),
                        Map.of("code", "UNAVAILABLE", "retryAfterSeconds", 2L)),
                Arguments.of(
                        new Failure.IntegrityViolated("machine_data.reading.sealed"),
                        Map.of("code", "INTERNAL", "correlationId", Graph.CORRELATION_ID.toString())));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusalIsAnsweredWithItsCode(Failure failure, Map<String, Object> extensions) {
        var response = refusing(failure).ask("{ refused }");

        assertThat(Graph.refusal(response)).isEqualTo(extensions);
        assertThat(response.getErrors().getFirst().getPath()).isEqualTo("refused");
        assertThat(response.toMap()).containsKey("data");
    }

    @Test
    void refusalSpeaksTheLanguageOfTheCaller() {
        var response = refusing(new Failure.Unauthenticated()).ask("{ refused }", Map.of(), Locale.ITALIAN);

        assertThat(response.getErrors().getFirst().getMessage()).isEqualTo("La preghiamo di accedere.");
    }

    @Test
    void bugIsLoggedWithItsCauseAndAnsweredWithoutIt(CapturedOutput log) {
        var response =
                refusing(new IllegalStateException("secret of the machine")).ask("{ refused }");

        assertThat(Graph.refusal(response))
                .containsEntry("code", "INTERNAL")
                .containsEntry("correlationId", Graph.CORRELATION_ID.toString());
        assertThat(response.toMap().toString()).doesNotContain("secret", "IllegalState");
        assertThat(log).contains("secret of the machine").contains(Graph.CORRELATION_ID.toString());
    }

    @Test
    void missingValueIsABug() {
        var response = new Graph(SDL, wiring -> {}).ask("{ sure }");

        assertThat(Graph.refusal(response)).containsEntry("code", "INTERNAL");
        assertThat(response.getErrors().getFirst().getMessage()).doesNotContain("Query.sure");
    }

    private static Graph refusing(RuntimeException thrown) {
        DataFetcher<String> refuse = environment -> {
            throw thrown;
        };
        return new Graph(SDL, wiring -> wiring.type("Query", type -> type.dataFetcher("refused", refuse)));
    }
}
