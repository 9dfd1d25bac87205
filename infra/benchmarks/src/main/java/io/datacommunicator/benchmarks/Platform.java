package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
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
    JsonNode data(byte[] body, Access access) throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode answer = json.readTree(send(body, access));
        if (answer.has("errors")) {
            throw new IOException("the platform answers " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** The bytes of the answer, not parsed but looked at: errors are an exception. */
    byte[] send(byte[] body, Access access) throws IOException, InterruptedException, GeneralSecurityException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofByteArray(body));
        HttpResponse<byte[]> response = http.send(access.to(request, api).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("the platform answers with status " + response.statusCode());
        }
        return response.body();
    }
}
