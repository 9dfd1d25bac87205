package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.testing.HttpBox;
import io.datacommunicator.platform.testing.ThumbprintTokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/**
 * The real database server is stopped and killed in turn while several communicators upload over HTTP, each of which
 * repeats a batch until it has its receipts, as agents do. In the end every reading is there once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ThumbprintTokens.class)
@DirtiesContext
class DatabaseRestartIT {
    private static final int UPLOADERS = 4;
    private static final int BATCH = 50;
    private static final Map<String, Integer> ROUNDS = Map.of("standard", 3, "long", 20, "claim", 100);

    private static final String RECEIVED = "receipts";

    private static Path home;
    private static PostgresServer server;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext parts;

    @Autowired
    private Clock clock;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<String> progress = new LinkedBlockingQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws IOException {
        home = Files.createTempDirectory("restarted");
        server = PostgresServer.start(home, 0, new SecureRandom());
        registry.add("spring.r2dbc.url", () -> address(DatabaseRole.RUNTIME).reactiveUrl());
        registry.add("spring.r2dbc.username", DatabaseRole.RUNTIME::sqlName);
        registry.add("spring.r2dbc.password", () -> server.password(DatabaseRole.RUNTIME));
        registry.add("platform.jobs.url", () -> address(DatabaseRole.JOB).blockingUrl());
        registry.add("platform.jobs.user", DatabaseRole.JOB::sqlName);
        registry.add("platform.jobs.password", () -> server.password(DatabaseRole.JOB));
        registry.add("spring.flyway.url", () -> address(DatabaseRole.OWNER).blockingUrl());
        registry.add("spring.flyway.user", DatabaseRole.OWNER::sqlName);
        registry.add("spring.flyway.password", () -> server.password(DatabaseRole.OWNER));
        registry.add("platform.data-directory", Files.createTempDirectory("platform")::toString);
        registry.add("platform.keys.password", () -> "correct horse battery");
        registry.add("platform.url", () -> "http://localhost:8421");
        registry.add("platform.admin-ui.url", () -> "http://localhost:8420");
        registry.add("platform.admin-ui.client-secret", () -> "0123456789abcdef0123456789abcdef");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void everyReadingIsThereOnce() throws Exception {
        int rounds = ROUNDS.get(System.getProperty("test.length", "standard"));
        List<HttpBox> boxes = IntStream.range(0, UPLOADERS)
                .mapToObj(number -> HttpBox.enrol(parts, port))
                .toList();
        List<Future<?>> uploaders = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                IntStream.range(0, UPLOADERS)
                        .forEach(number -> uploaders.add(threads.submit(() -> uploadAll(boxes.get(number), number))));
                for (int round = 0; round < rounds; round++) {
                    awaitProgress();
                    restart(round % 2 == 0);
                }
                awaitProgress();
            } finally {
                enough.set(true);
            }
            for (Future<?> uploader : uploaders) {
                uploader.get(5, TimeUnit.MINUTES);
            }
        } finally {
            boxes.forEach(HttpBox::close);
        }

        assertThat(stored()).as("what lies in the database").containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(refused).as("uploads that found no database").hasPositiveValue();
    }

    private static void restart(boolean gently) throws Exception {
        int samePort = server.port();
        if (!gently) {
            kill();
        }
        server.close();
        server = PostgresServer.start(home, samePort, new SecureRandom());
    }

    /** As a power cut does it, with every process of the server. */
    private static void kill() throws Exception {
        String id = Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(id)).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(postmaster.children().toList());
        all.addFirst(postmaster);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    /** Waits until batches have got their receipts since now, and until somebody has failed at most. */
    private void awaitProgress() throws InterruptedException {
        List<String> before = new ArrayList<>();
        progress.drainTo(before);
        assertThat(before).as("what uploaders met").isSubsetOf(RECEIVED);
        for (int batch = 0; batch < 2 * UPLOADERS; batch++) {
            assertThat(progress.poll(2, TimeUnit.MINUTES))
                    .as("what an uploader met")
                    .isEqualTo(RECEIVED);
        }
    }

    private void uploadAll(HttpBox box, int number) {
        try {
            Instant time = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(50));
            while (!enough.get()) {
                List<Map<String, Object>> readings = new ArrayList<>();
                for (int count = 0; count < BATCH; count++) {
                    time = time.plusSeconds(30);
                    readings.add(reading(number, time));
                }
                acknowledged.addAll(upload(box, readings));
                progress.add(RECEIVED);
            }
        } catch (AssertionError | RuntimeException failed) {
            progress.add(failed.toString());
            throw failed;
        }
    }

    private List<String> upload(HttpBox box, List<Map<String, Object>> readings) {
        return Mono.fromCallable(() -> box.upload(readings))
                .map(this::receipts)
                .retryWhen(Retry.backoff(1_000, Duration.ofMillis(20))
                        .maxBackoff(Duration.ofMillis(500))
                        .filter(error -> error instanceof Unavailable))
                .block();
    }

    /** Ids of the readings, all of which have to be stored now or before; anything but UNAVAILABLE is a fault. */
    private List<String> receipts(HttpResponse<String> answer) {
        JsonNode errors = HttpBox.json(answer).path("errors");
        if (!errors.isEmpty()) {
            assertThat(errors.path(0).path("extensions").path("code").asString())
                    .as(answer.body())
                    .isEqualTo("UNAVAILABLE");
            refused.incrementAndGet();
            throw new Unavailable();
        }
        JsonNode receipts = HttpBox.receipts(answer);
        assertThat(receipts)
                .extracting(receipt -> receipt.path("__typename").asString())
                .as(answer.body())
                .isSubsetOf("Accepted", "Duplicate");
        return receipts.valueStream()
                .map(receipt -> receipt.path("readingId").asString())
                .toList();
    }

    private static Map<String, Object> reading(int serial, Instant takenAt) {
        UUID id = new UUID((takenAt.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L | serial);
        return Map.of(
                "id", id.toString(),
                "takenAt", takenAt.toString(),
                "link", "BLE",
                "machine", Map.of("articleNumber", 15326, "machineNumber", 1, "serialNumber", serial),
                "counters", List.of(Map.of("code", 0, "count", takenAt.getEpochSecond() / 600)),
                "maintenanceCounters", List.of(),
                "maintenanceProgress", List.of(),
                "alarms", List.of(),
                "rawFrames", List.of());
    }

    private static List<String> stored() throws SQLException {
        try (var superuser = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + PostgresServer.DATABASE,
                        DatabaseRole.SUPERUSER.sqlName(),
                        server.password(DatabaseRole.SUPERUSER));
                var rows = superuser.createStatement().executeQuery("select id::text from machine_data.reading")) {
            List<String> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        }
    }

    private static DatabaseAddress address(DatabaseRole role) {
        return DatabaseAddress.of(server.port(), PostgresServer.DATABASE, role, server.password(role));
    }

    private static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
