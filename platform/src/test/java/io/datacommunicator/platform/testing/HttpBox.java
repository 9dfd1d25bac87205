package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.ClaimCodes;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.schema.catalogue.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A communicator of a new account, which is 60 days old, as far as HTTP shows it. Needs {@link ThumbprintTokens}. Close it.
 */
public final class HttpBox implements AutoCloseable {
    // Half a surrogate pair is written as JSON can say it.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String UPLOAD =
            "mutation Upload($input: UploadReadingsInput!) { uploadReadings(input: $input) {"
                    + " receipts { __typename ... on Accepted { readingId } ... on Duplicate { readingId }"
                    + " ... on Rejected { readingId reason field limit } } } }";

    private final URI platform;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpBox(URI platform, String token) {
        this.platform = platform;
        this.token = token;
    }

    public static HttpBox enrol(ApplicationContext parts, int port) {
        var opened = Objects.requireNonNull(parts.getBean(Accounts.class)
                .open(new NewHolder(
                        "alice",
                        UUID.randomUUID() + "@example.com",
                        "correct horse battery",
                        Language.EN,
                        parts.getBean(Clock.class).instant().minus(Duration.ofDays(60))))
                .block());
        var holder = ProofsForTests.person(opened.holder(), opened.account());
        String code = Objects.requireNonNull(parts.getBean(ClaimCodes.class)
                        .create(holder, 1, 1, Schedule.STANDARD)
                        .block())
                .codes()
                .getFirst();
        byte[] key = UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        String thumbprint = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        parts.getBean(Enrolments.class)
                .claim(thumbprint, new BoxFacts("00:1b:44:11:3a:b7", null), code)
                .block();
        return new HttpBox(URI.create("http://localhost:" + port + "/graphql"), thumbprint);
    }

    public HttpResponse<String> upload(List<?> readings) throws IOException, InterruptedException {
        return upload(readings, "en");
    }

    public HttpResponse<String> upload(List<?> readings, String language) throws IOException, InterruptedException {
        return post(UPLOAD, Map.of("input", Map.of("readings", readings)), language);
    }

    /** With the readings in a variable of their own. */
    public HttpResponse<String> uploadApart(List<?> readings) throws IOException, InterruptedException {
        String document = UPLOAD.replace("$input: UploadReadingsInput!", "$them: [UploadedReadingInput!]!")
                .replace("input: $input", "input: {readings: $them}");
        return post(document, Map.of("them", readings), "en");
    }

    private HttpResponse<String> post(String document, Map<String, ?> variables, String language)
            throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return send(body.getBytes(StandardCharsets.UTF_8), language);
    }

    /** Whatever bytes, said to be JSON. */
    public HttpResponse<String> send(byte[] body, String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(platform)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** What an answer says of each reading. */
    public static JsonNode receipts(HttpResponse<String> answer) {
        JsonNode receipts = json(answer).path("data").path("uploadReadings").path("receipts");
        if (!receipts.isArray()) {
            throw new AssertionError("no receipts in " + answer.body());
        }
        return receipts;
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
