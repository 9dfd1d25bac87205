package io.datacommunicator.edge.upload;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** One request, one answer of limited size and time; no redirects. Every answer tells the platform's time. */
public final class Exchange implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final long LARGEST_ANSWER_BYTES = 4L << 20;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final PlatformTime time;

    public Exchange(PlatformTime time) {
        this.time = time;
    }

    Response send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(
                request.timeout(ANSWER).header("Accept", "application/json").build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER_BYTES));
        time.learn(response.headers().firstValue("Date"));
        return new Response(response.statusCode(), response.headers(), response.body());
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    /** The bytes are ours alone: nobody keeps or changes them. */
    @SuppressWarnings("ArrayRecordComponent") // lives from send to read and is never compared
    record Response(int status, HttpHeaders headers, byte[] body) {

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }
}
