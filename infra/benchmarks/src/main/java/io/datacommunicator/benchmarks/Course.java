package io.datacommunicator.benchmarks;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The order of a run: few readings, reads, uploads, many readings, reads again; the floor beside each. */
final class Course {

    private static final int MACHINES = 20;
    private static final int BATCH = 500;
    private static final int FEW = 10_000;
    private static final int ROOM_FOR_UPLOADS = 3_000_000;
    private static final int PREPARED_BATCHES = 400;
    private static final int PREPARED_SINGLES = 40_000;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration HISTORY = Duration.ofDays(80);
    private static final String UPLOAD = """
            mutation Upload($input: UploadReadingsInput!) {
              uploadReadings(input: $input) { receipts { __typename ... on Rejected { reason field limit } } }
            }
            """;
    private static final String NESTED = """
            { machines(first: 20) { nodes { id name articleNumber readings(first: 5) { nodes {
                id takenAt total counters { code count } maintenanceProgress { maintenance percent } } } } } }
            """;

    private final Platform platform;
    private final Session session;
    private final Floor floor;
    private final Load load;
    private final Report report;
    private final int total;
    private final Readings readings;

    Course(Platform platform, Session session, Floor floor, Load load, Report report, int total) {
        this.platform = platform;
        this.session = session;
        this.floor = floor;
        this.load = load;
        this.report = report;
        this.total = total;
        Instant end = Instant.now().minus(Duration.ofHours(1));
        this.readings = new Readings(MACHINES, total + ROOM_FOR_UPLOADS, end.minus(HISTORY), end, new SecureRandom());
    }

    void run() throws Exception {
        seed(FEW);
        floor.prepare();
        warmUp();
        Measurement few = nested(" at " + FEW + " readings");
        uploads();
        if (total > FEW) {
            seed(total);
            floor.prepare();
            Measurement many = nested(" at " + readings.made() + " readings");
            report.add(Comparison.atMost(
                    "growth: nested read, few against many readings", few.rate() / many.rate(), 1.15));
        }
    }

    /** Until the compiler has been through the paths of a read; or many readings would look cheaper than few. */
    private void warmUp() throws InterruptedException, ExecutionException {
        Instant end = Instant.now().plus(WARM_UP);
        byte[] body = platform.body(NESTED, Map.of());
        load.repeat(() -> Instant.now().isAfter(end), _ -> platform.send(body, session.holder()));
    }

    private void seed(int target) throws InterruptedException, ExecutionException {
        Instant begin = Instant.now();
        System.out.printf("  seeding %d readings%n", target);
        load.repeat(() -> readings.made() >= target, _ -> upload(platform.body(UPLOAD, readings.batch(BATCH))));
        Duration took = Duration.between(begin, Instant.now());
        System.out.printf("  there after %d s%n", took.toSeconds());
    }

    private void upload(byte[] body) throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode receipts = platform.data(body, session.communicator()).at("/uploadReadings/receipts");
        for (JsonNode receipt : receipts) {
            if (!receipt.get("__typename").asString().equals("Accepted")) {
                throw new IOException("a reading was not accepted: " + receipt);
            }
        }
    }

    private Measurement nested(String when) throws Exception {
        byte[] body = platform.body(NESTED, Map.of());
        checkNested(platform.data(body, session.holder()));
        Measurement holder = measure("nested read, holder" + when, 1, thread -> platform.send(body, session.holder()));
        report.add(Comparison.atLeast("nested reads a second" + when, holder.rate(), 240));
        Measurement plain = measure("  the database alone, in plain text", 1, floor::nested);
        report.add(
                Comparison.atLeast("nested read against the database alone" + when, holder.rate() / plain.rate(), 0));
        if (session.recipient().isPresent()) {
            checkNested(platform.data(body, session.recipient().orElseThrow()));
            Measurement shared = measure(
                    "nested read, recipient of a share" + when,
                    1,
                    thread -> platform.send(body, session.recipient().orElseThrow()));
            report.add(Comparison.atMost("a share's cost" + when, holder.rate() / shared.rate(), 1.10));
        }
        return holder;
    }

    private static void checkNested(JsonNode data) {
        List<JsonNode> machines = data.at("/machines/nodes").valueStream().toList();
        boolean whole = machines.size() == MACHINES
                && machines.stream()
                        .allMatch(machine -> machine.at("/readings/nodes").size() == 5);
        if (!whole) {
            throw new IllegalStateException(
                    "the nested read does not answer " + MACHINES + " machines with 5 readings");
        }
    }

    private void uploads() throws Exception {
        Measurement batches = measureUploads("upload, batches of 500", BATCH);
        Measurement floorBatches =
                measure("  the database alone, 500 rows a commit", BATCH, thread -> floor.insert(thread, BATCH));
        report.add(Comparison.atLeast("readings a second in batches", batches.rate(), 10_000));
        report.add(Comparison.atLeast(
                "batches against the database alone", batches.rate() / floorBatches.rate(), 1.0 / 3));
        Measurement single = measureUploads("upload, single readings", 1);
        Measurement floorSingle = measure("  the database alone, 1 row a commit", 1, thread -> floor.insert(thread, 1));
        report.add(Comparison.atLeast(
                "single readings against the database alone", single.rate() / floorSingle.rate(), 0.5));
    }

    /** Bodies are made before the clock runs; when they are used up, more are made, which then counts. */
    private Measurement measureUploads(String name, int size) throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<byte[]> bodies = new ConcurrentLinkedQueue<>();
        int prepared = size == 1 ? PREPARED_SINGLES : PREPARED_BATCHES;
        IntStream.range(0, prepared).forEach(i -> bodies.add(platform.body(UPLOAD, readings.batch(size))));
        return measure(name, size, thread -> {
            byte[] body = bodies.poll();
            upload(body == null ? platform.body(UPLOAD, readings.batch(size)) : body);
        });
    }

    private Measurement measure(String name, int items, Load.Operation operation)
            throws InterruptedException, ExecutionException {
        System.out.println("  measuring: " + name.strip());
        return report.add(load.measure(name, items, operation));
    }
}
