package io.datacommunicator.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.failure.Failure;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import reactor.core.publisher.Mono;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = HttpTests.SmallPlatform.class,
        properties = "spring.graphql.schema.locations=classpath:nowhere/")
class HttpTests {
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final int MEGABYTE = 1024 * 1024;
    private static final BodyPublisher WORD = BodyPublishers.ofString("{\"query\":\"{ word }\"}");

    @LocalServerPort
    int port;

    @Test
    void documentIsAnswered() throws Exception {
        var response = post("{\"query\":\"{ word }\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(GRAPHQL));
        assertThat(response.body()).isEqualTo("{\"data\":{\"word\":\"hello\"}}");
    }

    @Test
    void plainJsonIsSpokenToo() throws Exception {
        var response =
                send(request().header("Accept", JSON), "POST", BodyPublishers.ofString("{\"query\":\"{ word }\"}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(JSON));
    }

    @Test
    void gettingIsNotAllowed() throws Exception {
        var uri = uri("?query=" + "%7Bword%7D");

        var response = send(HttpRequest.newBuilder(uri).header("Accept", GRAPHQL), "GET", BodyPublishers.noBody());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("POST");
        assertThat(response.body()).doesNotContain("hello");
    }

    @Test
    void bodyOfAnotherTypeIsRefused() throws Exception {
        var response = send(
                HttpRequest.newBuilder(uri(""))
                        .header("Content-Type", "text/plain")
                        .header("Accept", GRAPHQL),
                "POST",
                BodyPublishers.ofString("{\"query\":\"{ word }\"}"));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void answerOfAnotherTypeIsRefused() throws Exception {
        var response = send(
                request().header("Accept", "image/png"), "POST", BodyPublishers.ofString("{\"query\":\"{ word }\"}"));

        assertThat(response.statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"query\":\"{ word }\"}]",
                "{\"query\":",
                "",
                "\"word\"",
                "{}",
                "{\"query\":7,\"secret\":1}",
                "null"
            })
    void bodyThatIsNoRequestIsRefused(String body) throws Exception {
        var response = post(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"INVALID_DOCUMENT\"").doesNotContain("secret", "hello");
    }

    @Test
    void brokenUtf8IsRefused() throws Exception {
        byte[] body = "{\"query\":\"{ word }\",\"variables\":{\"a\":\"?\"}}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 4] = (byte) 0xff;

        var response = send(request().header("Accept", GRAPHQL), "POST", BodyPublishers.ofByteArray(body));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"code\":\"INVALID_DOCUMENT\"");
    }

    @Test
    void bodyOfTenMegabytesIsRefused() throws Exception {
        var response = post(filled(10 * MEGABYTE));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains(GRAPHQL);
        assertThat(response.body()).contains("\"code\":\"LIMIT_EXCEEDED\"", "\"field\":\"body\"", "\"limit\":\"5 MB\"");
    }

    @Test
    void bodyOfUnknownLengthIsCounted() throws Exception {
        assertThat(send(request().header("Accept", GRAPHQL), "POST", chunked(filled(10 * MEGABYTE)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(request().header("Accept", GRAPHQL), "POST", chunked("{\"query\":\"{ word }\"}"))
                        .body())
                .isEqualTo("{\"data\":{\"word\":\"hello\"}}");
    }

    @Test
    void bodyOfTheLimitIsRead() throws Exception {
        var response = post(filled(5 * MEGABYTE));

        assertThat(response.body()).isEqualTo("{\"data\":{\"word\":\"hello\"}}");
    }

    @Test
    void refusalSpeaksTheLanguageOfTheCaller() throws Exception {
        var large = send(
                request().header("Accept", GRAPHQL).header("Accept-Language", "de-CH"),
                "POST",
                BodyPublishers.ofString(filled(10 * MEGABYTE)));
        var wrong = send(
                request().header("Accept", GRAPHQL).header("Accept-Language", "it"),
                "POST",
                BodyPublishers.ofString("{\"query\":\"{ unknown }\"}"));

        assertThat(large.body()).contains("Das ist mehr");
        assertThat(wrong.body()).contains("La richiesta non");
    }

    @Test
    void languageIsEnglishWhereNoneIsWished() throws Exception {
        assertThat(post("{\"query\":\"{ unknown }\"}").body()).contains("The request is not understood.");
    }

    @Test
    void answerThatTakesTooLongIsUnavailable() throws Exception {
        var response = post("{\"query\":\"{ never }\"}");

        assertThat(response.body())
                .contains("\"code\":\"UNAVAILABLE\"", "\"retryAfterSeconds\":10")
                .doesNotContain("\"data\"");
    }

    /** As of a request that looks through the eyes of somebody who is not there. */
    @Test
    void requestThatIsRefusedBeforeItsDocumentSaysSoInItsStatus() throws Exception {
        var gone = send(request().header("Accept", GRAPHQL).header("Refuse", "NOT_FOUND"), "POST", WORD);
        var away = send(request().header("Accept", GRAPHQL).header("Refuse", "UNAVAILABLE"), "POST", WORD);

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("\"code\":\"NOT_FOUND\"").doesNotContain("\"data\"");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("7");
        assertThat(away.body()).contains("\"code\":\"UNAVAILABLE\"").doesNotContain("\"data\"");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(request().header("Accept", GRAPHQL), "POST", BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(uri("")).header("Content-Type", JSON);
    }

    private URI uri(String query) {
        return URI.create("http://localhost:" + port + "/graphql" + query);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String method, BodyPublisher body)
            throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.method(method, body).build(), BodyHandlers.ofString());
        }
    }

    private static String filled(int length) {
        String frame = "{\"query\":\"{ word }\",\"operationName\":null,\"extensions\":{\"fill\":\"\"}}";
        return frame.replace("\"\"", "\"" + "x".repeat(length - frame.length()) + "\"");
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        GraphQlAutoConfiguration.class,
        GraphQlWebMvcAutoConfiguration.class
    })
    @Import(GraphQlConfiguration.class)
    static class SmallPlatform {
        @Bean
        GraphQlSourceBuilderCustomizer sdl() {
            String sdl = """
                    scalar DateTime scalar MacAddress scalar Hex scalar Long scalar Date
                    type Query { word: String, never: String }
                    """;
            return source -> source.schemaResources(new ByteArrayResource(sdl.getBytes(StandardCharsets.UTF_8)));
        }

        @Bean
        RuntimeWiringConfigurer fetchers() {
            return wiring -> wiring.type(
                    "Query",
                    type -> type.dataFetcher("word", environment -> "hello")
                            .dataFetcher("never", environment -> Mono.never()));
        }

        @Bean
        WebGraphQlInterceptor refusal() {
            return (request, chain) -> switch (String.valueOf(
                    request.getHeaders().getFirst("Refuse"))) {
                case "NOT_FOUND" -> Mono.error(new RefusedRequest(new Failure.NotVisible()));
                case "UNAVAILABLE" -> Mono.error(new RefusedRequest(new Failure.Unavailable(Duration.ofSeconds(7))));
                default -> chain.next(request);
            };
        }

        /** Inside the real one, so that the test need not wait ten seconds. */
        @Bean
        @Order(1)
        WebGraphQlInterceptor shortTimeLimit(Errors errors) {
            return new TimeLimit(Duration.ofMillis(300), errors);
        }
    }
}
