package io.datacommunicator.edge.upload;

import com.google.gson.JsonPrimitive;
import io.datacommunicator.edge.outbox.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Sends batches to the platform's mutation {@code uploadReadings}. Owned by one thread. */
final class PlatformClient implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final byte[] HEAD = head();
    private static final byte[] COMMA = {','};
    private static final byte[] TAIL = "]}}}".getBytes(StandardCharsets.UTF_8);

    private final PlatformAddress platform;
    private final Exchange exchange;
    private final AccessTokens tokens;

    PlatformClient(PlatformAddress platform, Exchange exchange, AccessTokens tokens) {
        this.platform = platform;
        this.exchange = exchange;
        this.tokens = tokens;
    }

    Answer send(List<Entry> batch) throws InterruptedException {
        try {
            var response = post(batch);
            if (response.status() == UNAUTHORIZED) {
                tokens.discard();
                response = post(batch);
            }
            var sent = batch.stream().map(Entry::id).toList();
            return AnswerReader.read(response.status(), response.header("Retry-After"), response.body(), sent);
        } catch (AccessTokens.Refused e) {
            return e.answer();
        } catch (HttpTimeoutException e) {
            return new Answer.NotNow("TIMEOUT", Optional.empty());
        } catch (IOException e) {
            return new Answer.NotNow("UNREACHABLE", Optional.empty());
        }
    }

    /** What the holder wants of this box; empty where the platform does not say so now. */
    Optional<Told> told() throws InterruptedException {
        try {
            return Wishes.read(post(BodyPublishers.ofByteArray(Wishes.body())).body());
        } catch (IOException | AccessTokens.Refused e) {
            return Optional.empty();
        }
    }

    private Exchange.Response post(List<Entry> batch) throws IOException, InterruptedException, AccessTokens.Refused {
        return post(body(batch));
    }

    private Exchange.Response post(BodyPublisher body) throws IOException, InterruptedException, AccessTokens.Refused {
        var request = HttpRequest.newBuilder(platform.graphql())
                .header("Content-Type", "application/json")
                .POST(body);
        return exchange.send(tokens.authorize(request, "POST", platform.graphql()));
    }

    /** The payloads are JSON already and go as they are. The whole body is never in memory. */
    private static BodyPublisher body(List<Entry> batch) {
        var length = HEAD.length + TAIL.length + batch.size() - 1;
        var payloads = batch.stream().mapToInt(Entry::length).sum();
        var stream = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts(batch))));
        return BodyPublishers.fromPublisher(stream, length + payloads);
    }

    private static List<InputStream> parts(List<Entry> batch) {
        var parts = new ArrayList<InputStream>();
        for (var entry : batch) {
            parts.add(new ByteArrayInputStream(parts.isEmpty() ? HEAD : COMMA));
            parts.add(entry.stream());
        }
        parts.add(new ByteArrayInputStream(TAIL));
        return parts;
    }

    /** Bytes of the body beside the payloads. */
    static int overhead(int entries) {
        return HEAD.length + TAIL.length + entries;
    }

    private static byte[] head() {
        var query = new JsonPrimitive(AgentDocuments.text("UploadReadings"));
        return ("{\"query\":" + query + ",\"variables\":{\"input\":{\"readings\":[").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        exchange.close();
    }
}
