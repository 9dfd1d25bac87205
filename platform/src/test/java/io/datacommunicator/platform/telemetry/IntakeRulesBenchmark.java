package io.datacommunicator.platform.telemetry;

import java.time.Instant;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the verdict on one uploaded reading costs; {@code infra/bench --micro} runs it. */
@State(Scope.Benchmark)
public class IntakeRulesBenchmark {
    private final Instant now = Instant.parse("2026-01-31T03:30:00Z");
    private final UUID communicator = new UUID(1, 1);
    private final UploadedReading uploaded = UploadsForTests.reading(UploadsForTests.LOBBY, now);

    @Benchmark
    public Object verdict() {
        return IntakeRules.check(uploaded, communicator, Instant.EPOCH, now);
    }
}
