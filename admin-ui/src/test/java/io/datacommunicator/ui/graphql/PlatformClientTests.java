package io.datacommunicator.ui.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.util.context.Context;

class PlatformClientTests {

    private record Person(String name) {}

    private final HttpServer server = HttpServer.create();
    private int status = 200;
    private String answer = "";

    PlatformClientTests() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Answer<Person> ask() {
        WebClient http =
                WebClient.create("http://localhost:" + server.getAddress().getPort() + "/graphql");
        return new PlatformClient(HttpGraphQlClient.create(http), Context::empty)
                .ask("viewer", Map.of(), "viewer", Person.class)
                .blockOptional()
                .orElseThrow();
    }

    private PlatformFailure refused() {
        return catchThrowableOfType(PlatformFailure.class, this::ask);
    }

    @Test
    void answerHasValueAndWhatIsNotShared() {
        answer = """
                {"data": {"viewer": {"name": "Alice"}},
                 "extensions": {"notShared": [{"path": ["machines", "nodes", 0, "name"], "coordinate": "Machine.name"}]}}
                """;
        assertThat(ask().value()).isEqualTo(new Person("Alice"));
        assertThat(ask().notShared().below("machines", "nodes", 0).hides("name"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND,NOT_FOUND", "UNAVAILABLE,UNAVAILABLE", "INVALID,INVALID", "CONFLICT,CONFLICT",
        "LIMIT_EXCEEDED,LIMIT_EXCEEDED", "UNAUTHENTICATED,UNAUTHENTICATED", "INTERNAL,INTERNAL", "NEW_CODE,INTERNAL"
    })
    void codeOfTheErrorTellsTheFailure(String code, FailureCode failure) {
        answer = """
                {"errors": [{"message": "no", "extensions": {"code": "%s", "field": "place.town"}}]}
                """.formatted(code);
        assertThat(refused().code()).isEqualTo(failure);
        assertThat(refused().field()).contains("place.town");
    }

    @Test
    void errorWithoutCodeIsOurFault() {
        answer = """
                {"errors": [{"message": "no"}]}
                """;
        assertThat(refused().code()).isEqualTo(FailureCode.INTERNAL);
        assertThat(refused().field()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401,UNAUTHENTICATED", "413,LIMIT_EXCEEDED", "429,LIMIT_EXCEEDED", "500,INTERNAL", "503,UNAVAILABLE"})
    void statusTellsTheFailureWhereThereIsNoAnswer(int code, FailureCode failure) {
        status = code;
        assertThat(refused().code()).isEqualTo(failure);
    }

    @Test
    void platformThatIsAwayIsUnavailable() {
        server.stop(0);
        assertThat(refused().code()).isEqualTo(FailureCode.UNAVAILABLE);
    }

    @Test
    void nullWithoutErrorIsOurFault() {
        answer = """
                {"data": {"viewer": null}}
                """;
        assertThat(refused().code()).isEqualTo(FailureCode.INTERNAL);
    }
}
