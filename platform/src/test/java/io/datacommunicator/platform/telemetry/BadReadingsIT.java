package io.datacommunicator.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.datacommunicator.platform.testing.HttpBox;
import io.datacommunicator.platform.testing.TestDatabase;
import io.datacommunicator.platform.testing.ThumbprintTokens;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readings of a broken, careless or malicious communicator, over HTTP: refused by name, and the others are stored. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ThumbprintTokens.class)
class BadReadingsIT {
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.datacommunicator.platform.telemetry.Faults#all")
    void oneFaultRefusesOneReading(String name, Consumer<Map<String, Object>> fault, String field, String limit)
            throws Exception {
        Map<String, Object> bad = readings.good();
        fault.accept(bad);

        HttpResponse<String> answer = box.upload(List.of(readings.good(), bad, readings.good()));

        JsonNode receipts = HttpBox.receipts(answer);
        assertThat(receipts.path(0).path("__typename").asString())
                .as(answer.body())
                .isEqualTo("Accepted");
        assertThat(receipts.path(1)).isEqualTo(rejected((String) bad.get("id"), "INVALID_VALUE", field, limit));
        assertThat(receipts.path(2).path("__typename").asString()).isEqualTo("Accepted");
        assertThat(answer.body()).doesNotContain(Faults.SECRET);
    }

    static Stream<Arguments> noIds() {
        return Stream.of(
                arguments("no id", null, "", "required"),
                arguments("an object", Map.of("a", Faults.SECRET), "", "UUID version 7"),
                arguments("a name", "reading-1", "reading-1", "UUID version 7"),
                arguments("a sentence", "reading 1 of " + Faults.SECRET, "", "UUID version 7"),
                arguments(
                        "a random one",
                        "4a8b4992-c142-4576-8172-49eeb4010ec3",
                        "4a8b4992-c142-4576-8172-49eeb4010ec3",
                        "UUID version 7"),
                arguments("half a surrogate pair", "\uD800", "", "UUID version 7"),
                arguments("a long one", "7".repeat(10_000), "", "UUID version 7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noIds")
    void anIdThatIsNoneIsToldByItsPlace(String name, Object id, String repeated, String limit) throws Exception {
        Map<String, Object> bad = readings.good();
        bad.put("id", id);

        JsonNode receipts = HttpBox.receipts(box.upload(List.of(bad, readings.good())));

        assertThat(receipts.path(0)).isEqualTo(rejected(repeated, "INVALID_VALUE", "id", limit));
        assertThat(receipts.path(1).path("__typename").asString()).isEqualTo("Accepted");
    }

    @Test
    void timesThatCannotBeAreRefusedAndTheRestIsStored() throws Exception {
        Map<String, Object> future = readings.good();
        future.put("takenAt", clock.instant().plus(Duration.ofMinutes(6)).toString());
        Map<String, Object> old = readings.good();
        old.put("takenAt", clock.instant().minus(Duration.ofDays(61)).toString());

        JsonNode receipts = HttpBox.receipts(box.upload(List.of(future, old, readings.good())));

        assertThat(receipts.path(0))
                .isEqualTo(rejected((String) future.get("id"), "IN_FUTURE", "takenAt", "now + 5 min"));
        assertThat(receipts.path(1))
                .isEqualTo(rejected((String) old.get("id"), "BEFORE_ACCOUNT", "takenAt", "account"));
        assertThat(receipts.path(2).path("__typename").asString()).isEqualTo("Accepted");
    }

    @Test
    void whatWasStoredBesideAFaultIsADuplicateTheNextTime() throws Exception {
        Map<String, Object> good = readings.good();
        Map<String, Object> bad = readings.good();
        bad.put("link", Faults.SECRET);
        box.upload(List.of(bad, good));

        JsonNode receipts = HttpBox.receipts(box.upload(List.of(good)));

        assertThat(receipts.path(0).path("__typename").asString()).isEqualTo("Duplicate");
    }

    @Test
    void readingsThatAreNoneLeaveTheOthers() throws Exception {
        List<Object> uploaded = new ArrayList<>();
        Collections.addAll(uploaded, null, Faults.SECRET, List.of(), readings.good(), 4711);

        JsonNode receipts = HttpBox.receipts(box.upload(uploaded));

        assertThat(receipts).hasSize(5);
        assertThat(receipts.path(0)).isEqualTo(rejected("", "INVALID_VALUE", "readings", "required"));
        assertThat(receipts.path(1)).isEqualTo(rejected("", "INVALID_VALUE", "readings", "UploadedReadingInput"));
        assertThat(receipts.path(3).path("__typename").asString()).isEqualTo("Accepted");
    }

    @Test
    void anUploadOfFaultsAloneStoresNothing() throws Exception {
        Map<String, Object> bad = readings.good();
        bad.put("link", Faults.SECRET);

        assertThat(HttpBox.receipts(box.upload(List.of(bad)))).hasSize(1);
    }

    @Test
    void readingsMayComeInAVariableOfTheirOwn() throws Exception {
        Map<String, Object> bad = readings.good();
        bad.put("link", Faults.SECRET);
        JsonNode receipts = HttpBox.receipts(box.uploadApart(List.of(bad, readings.good())));

        assertThat(receipts.path(0).path("reason").asString()).isEqualTo("INVALID_VALUE");
        assertThat(receipts.path(1).path("__typename").asString()).isEqualTo("Accepted");
    }

    private static JsonNode rejected(String id, String reason, String field, String limit) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "__typename", "Rejected", "readingId", id, "reason", reason, "field", field, "limit", limit));
    }
}
