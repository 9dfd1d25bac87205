package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits for a program that is starting. */
final class Reachable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private Reachable() {}

    static void await(URI address, Duration limit) throws InterruptedException, IOException {
        long end = System.nanoTime() + limit.toNanos();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client, request)) {
                if (System.nanoTime() > end) {
                    throw new IOException(address + " did not answer in " + limit);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
