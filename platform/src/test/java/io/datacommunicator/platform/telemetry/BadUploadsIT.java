package io.datacommunicator.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.testing.HttpBox;
import io.datacommunicator.platform.testing.TestDatabase;
import io.datacommunicator.platform.testing.ThumbprintTokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Uploads of which nothing is taken, over HTTP: too much, or no text. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ThumbprintTokens.class)
class BadUploadsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext parts;

    @Autowired
    private Clock clock;

    private HttpBox box;
    private ReadingsAsJson readings;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        TestDatabase.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("platform.data-directory", Files.createTempDirectory("platform")::toString);
        registry.add("platform.keys.password", () -> "correct horse battery");
        registry.add("platform.url", () -> "http://localhost:8421");
        registry.add("platform.admin-ui.url", () -> "http://localhost:8420");
        registry.add("platform.admin-ui.client-secret", () -> "0123456789abcdef0123456789abcdef");
    }

    @BeforeEach
    void enrol() {
        box = HttpBox.enrol(parts, port);
        readings = new ReadingsAsJson(clock.instant());
    }

    @AfterEach
    void close() {
        box.close();
    }

    @ParameterizedTest
    @CsvSource({"de, Das ist mehr", "fr-CH, C’est plus", "it, più", "en, more than", "pl, more than"})
    void fiveHundredAndOneAreRefusedInTheLanguageAskedFor(String language, String text) throws Exception {
        List<Map<String, Object>> tooMany =
                IntStream.range(0, 501).mapToObj(_ -> readings.good()).toList();

        HttpResponse<String> answer = box.upload(tooMany, language);

        assertRefused(answer, "LIMIT_EXCEEDED", "input.readings", "500");
        assertThat(message(answer)).containsIgnoringCase(text);
    }

    @Test
    void fiveHundredAndOneOfWhichOneIsAtFaultAreStillTooMany() throws Exception {
        List<Map<String, Object>> tooMany = new ArrayList<>(
                IntStream.range(0, 500).mapToObj(_ -> readings.good()).toList());
        Map<String, Object> bad = readings.good();
        bad.put("link", Faults.SECRET);
        tooMany.add(bad);

        assertRefused(box.upload(tooMany), "LIMIT_EXCEEDED", "input.readings", "500");
    }

    @ParameterizedTest
    @CsvSource({"de, Das ist mehr", "fr, C’est plus", "it, più", "en, more than"})
    void tenMegabytesAreRefusedInTheLanguageAskedFor(String language, String text) throws Exception {
        Map<String, Object> large = readings.good();
        large.put("rawFrames", List.of(Map.of("name", "status", "bytes", "2a".repeat(5_000_000))));

        HttpResponse<String> answer = box.upload(List.of(large), language);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertRefused(answer, "LIMIT_EXCEEDED", "body", "5 MB");
        assertThat(message(answer)).containsIgnoringCase(text);
    }

    @Test
    void bytesThatAreNoTextAreRefusedByName() throws Exception {
        byte[] body = ("{\"query\":\"{ viewer { name } }\",\"x\":\"" + Faults.SECRET + "?\"}")
                .getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xFF;

        HttpResponse<String> answer = box.send(body, "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode extensions = HttpBox.json(answer).path("errors").path(0).path("extensions");
        assertThat(extensions.path("code").asString()).isEqualTo("INVALID_DOCUMENT");
        assertThat(extensions.path("field").asString()).isEqualTo("body");
        assertThat(answer.body()).doesNotContain(Faults.SECRET);
    }

    private void assertRefused(HttpResponse<String> answer, String code, String field, String limit) {
        JsonNode errors = HttpBox.json(answer).path("errors");
        assertThat(errors).as(answer.body()).hasSize(1);
        JsonNode extensions = errors.path(0).path("extensions");
        assertThat(extensions.path("code").asString()).isEqualTo(code);
        assertThat(extensions.path("field").asString()).isEqualTo(field);
        assertThat(extensions.path("limit").asString()).isEqualTo(limit);
        assertThat(answer.body()).doesNotContain(Faults.SECRET);
    }

    private static String message(HttpResponse<String> answer) {
        return HttpBox.json(answer).path("errors").path(0).path("message").asString();
    }
}
