package io.datacommunicator.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.ClaimCodes;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.platform.testing.TestDatabase;
import io.datacommunicator.schema.catalogue.Language;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a broken, careless or malicious communicator sends, over HTTP: refused by name, and the others are stored. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BadUploadsIT {
    // Half a surrogate pair is written as JSON can say it.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String UPLOAD =
            "mutation Upload($input: UploadReadingsInput!) { uploadReadings(input: $input) {"
                    + " receipts { __typename ... on Accepted { readingId } ... on Duplicate { readingId }"
                    + " ... on Rejected { readingId reason field limit } } } }";
    /** Stands in every value at fault and must never be repeated. */
    private static final String SECRET = "x4711";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ClaimCodes claims;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Clock clock;

    private Instant next;
    private String token;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) throws Exception {
        TestDatabase.fresh().properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("platform.data-directory", Files.createTempDirectory("platform")::toString);
        registry.add("platform.keys.password", () -> "correct horse battery");
        registry.add("platform.url", () -> "http://localhost:8421");
        registry.add("platform.admin-ui.url", () -> "http://localhost:8420");
        registry.add("platform.admin-ui.client-secret", () -> "0123456789abcdef0123456789abcdef");
    }

    @BeforeEach
    void enrol() {
        next = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2));
        var opened = accounts.open(new NewHolder(
                        "alice",
                        UUID.randomUUID() + "@example.com",
                        "correct horse battery",
                        Language.EN,
                        clock.instant().minus(Duration.ofDays(60))))
                .block();
        byte[] thumbprint = UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint);
        var holder = ProofsForTests.person(opened.holder(), opened.account());
        String code =
                claims.create(holder, 1, 1, Schedule.STANDARD).block().codes().getFirst();
        enrolments.claim(token, new BoxFacts("00:1b:44:11:3a:b7", null), code).block();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a time that is none", put("takenAt", "yesterday " + SECRET), "takenAt", "DateTime"),
                fault("a time that is a number", put("takenAt", 4711), "takenAt", "DateTime"),
                fault("30 February", machine("productionDate", "2026-02-30"), "machine.productionDate", "Date"),
                fault("an unknown link", put("link", SECRET), "link", "BLE, UART, GAZELL"),
                fault("a link that is a number", put("link", 4711), "link", "BLE, UART, GAZELL"),
                fault(
                        "an unknown maintenance",
                        put("maintenanceCounters", List.of(Map.of("maintenance", SECRET, "count", 1))),
                        "maintenanceCounters.maintenance",
                        "CLEANING, FILTER_CHANGE, DESCALING, MILK_RINSE, COFFEE_RINSE, MILK_CLEANING"),
                fault("no time", reading -> reading.remove("takenAt"), "takenAt", "required"),
                fault("no machine", reading -> reading.remove("machine"), "machine", "required"),
                fault("no counters", reading -> reading.remove("counters"), "counters", "required"),
                fault("counters that are null", put("counters", null), "counters", "required"),
                fault(
                        "a counter that is null",
                        put("counters", Collections.singletonList(null)),
                        "counters",
                        "required"),
                fault(
                        "a counter without code",
                        put("counters", List.of(Map.of("count", 1))),
                        "counters.code",
                        "required"),
                fault("counters that are text", put("counters", SECRET), "counters", "CounterInput"),
                fault("a machine that is a list", put("machine", List.of(SECRET)), "machine", "MachineIdentityInput"),
                fault("a field of its own", put(SECRET, 1), "readings", "UploadedReadingInput"),
                fault("a count that is text", count(SECRET), "counters.count", "Long"),
                fault("a count with a fraction", count(47.11), "counters.count", "Long"),
                fault(
                        "a count beyond 63 bits",
                        count(new BigInteger("99999999999999999999")),
                        "counters.count",
                        "Long"),
                fault("a count beyond 32 bits", count(1L << 32), "counters.count", "0..4294967295"),
                fault("a negative count", count(-1), "counters.count", "0..4294967295"),
                fault(
                        "a code beyond Int",
                        put("counters", List.of(Map.of("code", 1L << 40, "count", 1))),
                        "counters.code",
                        "Int"),
                fault(
                        "a negative code",
                        put("counters", List.of(Map.of("code", -1, "count", 1))),
                        "counters.code",
                        "0..255"),
                fault(
                        "a code twice",
                        put("counters", Collections.nCopies(2, Map.of("code", 1, "count", 1))),
                        "counters.code",
                        "once"),
                fault(
                        "an article number of 17 bits",
                        machine("articleNumber", 65536),
                        "machine.articleNumber",
                        "0..65535"),
                fault("an alarm beyond all bits", put("alarms", List.of(256)), "alarms", "0..255"),
                fault("alarms that are true", put("alarms", List.of(true)), "alarms", "Int"),
                fault("a frame of odd digits", frame("status", "2a4"), "rawFrames.bytes", "Hex"),
                fault("a frame of no digits", frame("status", SECRET), "rawFrames.bytes", "Hex"),
                fault("half a surrogate pair", frame("\uD800" + SECRET, "2a"), "rawFrames.name", "whole characters"),
                fault("half of one in a word", put("link", "\uDC00"), "link", "BLE, UART, GAZELL"),
                fault(
                        "a place beyond the pole",
                        put("location", Map.of("latitude", 90.1, "longitude", 0)),
                        "location.latitude",
                        "-90..90"),
                fault("a place that is text", put("location", SECRET), "location", "LocationInput"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void oneFaultRefusesOneReading(String name, Consumer<Map<String, Object>> fault, String field, String limit)
            throws Exception {
        Map<String, Object> bad = reading();
        fault.accept(bad);

        HttpResponse<String> answer = upload(List.of(reading(), bad, reading()));

        JsonNode receipts = receipts(answer);
        assertThat(receipts.path(0).path("__typename").asString())
                .as(answer.body())
                .isEqualTo("Accepted");
        assertThat(receipts.path(1)).isEqualTo(rejected((String) bad.get("id"), "INVALID_VALUE", field, limit));
        assertThat(receipts.path(2).path("__typename").asString()).isEqualTo("Accepted");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    static Stream<Arguments> noIds() {
        return Stream.of(
                arguments("no id", null, "", "required"),
                arguments("an object", Map.of("a", SECRET), "", "UUID version 7"),
                arguments("a name", "reading-1", "reading-1", "UUID version 7"),
                arguments("a sentence", "reading 1 of " + SECRET, "", "UUID version 7"),
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
        Map<String, Object> bad = reading();
        bad.put("id", id);

        JsonNode receipts = receipts(upload(List.of(bad, reading())));

        assertThat(receipts.path(0)).isEqualTo(rejected(repeated, "INVALID_VALUE", "id", limit));
        assertThat(receipts.path(1).path("__typename").asString()).isEqualTo("Accepted");
    }

    @Test
    void timesThatCannotBeAreRefusedAndTheRestIsStored() throws Exception {
        Map<String, Object> future = reading();
        future.put("takenAt", clock.instant().plus(Duration.ofMinutes(6)).toString());
        Map<String, Object> old = reading();
        old.put("takenAt", clock.instant().minus(Duration.ofDays(61)).toString());

        JsonNode receipts = receipts(upload(List.of(future, old, reading())));

        assertThat(receipts.path(0))
                .isEqualTo(rejected((String) future.get("id"), "IN_FUTURE", "takenAt", "now + 5 min"));
        assertThat(receipts.path(1))
                .isEqualTo(rejected((String) old.get("id"), "BEFORE_ACCOUNT", "takenAt", "account"));
        assertThat(receipts.path(2).path("__typename").asString()).isEqualTo("Accepted");
    }

    @Test
    void whatWasStoredBesideAFaultIsADuplicateTheNextTime() throws Exception {
        Map<String, Object> good = reading();
        Map<String, Object> bad = reading();
        bad.put("link", SECRET);
        upload(List.of(bad, good));

        JsonNode receipts = receipts(upload(List.of(good)));

        assertThat(receipts.path(0).path("__typename").asString()).isEqualTo("Duplicate");
    }

    @Test
    void readingsThatAreNoneLeaveTheOthers() throws Exception {
        List<Object> readings = new ArrayList<>();
        Collections.addAll(readings, null, SECRET, List.of(), reading(), 4711);

        JsonNode receipts = receipts(upload(readings));

        assertThat(receipts).hasSize(5);
        assertThat(receipts.path(0)).isEqualTo(rejected("", "INVALID_VALUE", "readings", "required"));
        assertThat(receipts.path(1)).isEqualTo(rejected("", "INVALID_VALUE", "readings", "UploadedReadingInput"));
        assertThat(receipts.path(3).path("__typename").asString()).isEqualTo("Accepted");
    }

    @Test
    void anUploadOfFaultsAloneStoresNothing() throws Exception {
        Map<String, Object> bad = reading();
        bad.put("link", SECRET);

        assertThat(receipts(upload(List.of(bad)))).hasSize(1);
    }

    @Test
    void readingsMayComeInAVariableOfTheirOwn() throws Exception {
        Map<String, Object> bad = reading();
        bad.put("link", SECRET);
        String document = UPLOAD.replace("$input: UploadReadingsInput!", "$them: [UploadedReadingInput!]!")
                .replace("input: $input", "input: {readings: $them}");

        JsonNode receipts = receipts(post(document, Map.of("them", List.of(bad, reading())), "en"));

        assertThat(receipts.path(0).path("reason").asString()).isEqualTo("INVALID_VALUE");
        assertThat(receipts.path(1).path("__typename").asString()).isEqualTo("Accepted");
    }

    @ParameterizedTest
    @CsvSource({"de, Das ist mehr", "fr-CH, C’est plus", "it, più", "en, more than", "pl, more than"})
    void fiveHundredAndOneAreRefusedInTheLanguageAskedFor(String language, String text) throws Exception {
        List<Map<String, Object>> readings =
                IntStream.range(0, 501).mapToObj(number -> reading()).toList();

        HttpResponse<String> answer = upload(readings, language);

        assertRefused(answer, "LIMIT_EXCEEDED", "input.readings", "500");
        assertThat(message(answer)).containsIgnoringCase(text);
    }

    @Test
    void fiveHundredAndOneOfWhichOneIsAtFaultAreStillTooMany() throws Exception {
        List<Map<String, Object>> readings = new ArrayList<>(
                IntStream.range(0, 500).mapToObj(number -> reading()).toList());
        Map<String, Object> bad = reading();
        bad.put("link", SECRET);
        readings.add(bad);

        assertRefused(upload(readings), "LIMIT_EXCEEDED", "input.readings", "500");
    }

    @ParameterizedTest
    @CsvSource({"de, Das ist mehr", "fr, C’est plus", "it, più", "en, more than"})
    void tenMegabytesAreRefusedInTheLanguageAskedFor(String language, String text) throws Exception {
        Map<String, Object> large = reading();
        large.put("rawFrames", List.of(Map.of("name", "status", "bytes", "2a".repeat(5_000_000))));

        HttpResponse<String> answer = upload(List.of(large), language);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertRefused(answer, "LIMIT_EXCEEDED", "body", "5 MB");
        assertThat(message(answer)).containsIgnoringCase(text);
    }

    @Test
    void bytesThatAreNoTextAreRefusedByName() throws Exception {
        byte[] body =
                ("{\"query\":\"{ viewer { name } }\",\"x\":\"" + SECRET + "?\"}").getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xFF;

        HttpResponse<String> answer = send(body, "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode extensions =
                JSON.readTree(answer.body()).path("errors").path(0).path("extensions");
        assertThat(extensions.path("code").asString()).isEqualTo("INVALID_DOCUMENT");
        assertThat(extensions.path("field").asString()).isEqualTo("body");
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private void assertRefused(HttpResponse<String> answer, String code, String field, String limit) {
        JsonNode errors = JSON.readTree(answer.body()).path("errors");
        assertThat(errors).as(answer.body()).hasSize(1);
        JsonNode extensions = errors.path(0).path("extensions");
        assertThat(extensions.path("code").asString()).isEqualTo(code);
        assertThat(extensions.path("field").asString()).isEqualTo(field);
        assertThat(extensions.path("limit").asString()).isEqualTo(limit);
        assertThat(answer.body()).doesNotContain(SECRET);
    }

    private static String message(HttpResponse<String> answer) {
        return JSON.readTree(answer.body())
                .path("errors")
                .path(0)
                .path("message")
                .asString();
    }

    private static JsonNode receipts(HttpResponse<String> answer) {
        JsonNode receipts =
                JSON.readTree(answer.body()).path("data").path("uploadReadings").path("receipts");
        assertThat(receipts.isArray()).as(answer.body()).isTrue();
        return receipts;
    }

    private static JsonNode rejected(String id, String reason, String field, String limit) {
        return JSON.valueToTree(
                Map.of("__typename", "Rejected", "readingId", id, "reason", reason, "field", field, "limit", limit));
    }

    private HttpResponse<String> upload(List<?> readings) throws Exception {
        return upload(readings, "en");
    }

    private HttpResponse<String> upload(List<?> readings, String language) throws Exception {
        return post(UPLOAD, Map.of("input", Map.of("readings", readings)), language);
    }

    private HttpResponse<String> post(String document, Map<String, ?> variables, String language) throws Exception {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return send(body.getBytes(StandardCharsets.UTF_8), language);
    }

    private HttpResponse<String> send(byte[] body, String language) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** A good one, each with a time and an id of its own. */
    private Map<String, Object> reading() {
        next = next.plusSeconds(60);
        return new HashMap<>(Map.of(
                "id", UploadsForTests.id(next, 7).toString(),
                "takenAt", next.toString(),
                "link", "BLE",
                "machine", Map.of("articleNumber", 15326, "machineNumber", 1, "serialNumber", 2),
                "counters", List.of(Map.of("code", 0, "count", 12), Map.of("code", 2, "count", 4)),
                "maintenanceCounters", List.of(),
                "maintenanceProgress", List.of(),
                "alarms", List.of(13),
                "rawFrames", List.of(Map.of("name", "status", "bytes", "2a40"))));
    }

    private static Arguments fault(String name, Consumer<Map<String, Object>> change, String field, String limit) {
        return arguments(name, change, field, limit);
    }

    private static Consumer<Map<String, Object>> put(String field, Object value) {
        return reading -> reading.put(field, value);
    }

    private static Consumer<Map<String, Object>> count(Object value) {
        return put("counters", List.of(Map.of("code", 2, "count", value)));
    }

    private static Consumer<Map<String, Object>> frame(String name, String bytes) {
        return put("rawFrames", List.of(Map.of("name", name, "bytes", bytes)));
    }

    private static Consumer<Map<String, Object>> machine(String field, Object value) {
        Map<String, Object> machine =
                new HashMap<>(Map.of("articleNumber", 15326, "machineNumber", 1, "serialNumber", 2));
        machine.put(field, value);
        return put("machine", machine);
    }

    /** The token is the thumbprint of the communicator: how tokens are made is tested elsewhere. */
    @TestConfiguration
    static class Tokens {
        @Bean
        @Primary
        JwtDecoder thumbprintDecoder() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token)
                    .claim("kind", "communicator")
                    .claim("scope", "upload")
                    .build();
        }
    }
}
