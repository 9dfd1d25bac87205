package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measured platform: its GraphQL API over one pool of connections. Thread-safe. */
final class Platform {

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI api;

    Platform(URI address) {
        this.api = address.resolve("/graphql");
    }

    /** A request body, made beforehand so that making it is not measured. */
    byte[] body(String document, Map<String, Object> variables) {
        return json.writeValueAsBytes(Map.of("query", document, "variables", variables));
    }

    /** The data of the answer; an answer with errors is an exception, as there is nothing to measure then. */
    JsonNode data(byte[] body, String token) throws IOException, InterruptedException {
        JsonNode answer = json.readTree(send(body, token));
        if (answer.has("errors")) {
            throw new IOException("the platform answers " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** The bytes of the answer, not parsed but looked at: errors are an exception. */
    byte[] send(byte[] body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the platform answers with status " + response.statusCode());
        }
        return response.body();
    }
}
