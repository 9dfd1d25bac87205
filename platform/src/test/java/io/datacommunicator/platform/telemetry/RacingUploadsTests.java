package io.datacommunicator.platform.telemetry;

import static io.datacommunicator.platform.telemetry.UploadsForTests.BAR;
import static io.datacommunicator.platform.telemetry.UploadsForTests.LOBBY;
import static io.datacommunicator.platform.telemetry.UploadsForTests.reading;
import static io.datacommunicator.platform.testing.TestPlatform.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import reactor.core.publisher.Mono;

/** Two batches at the same time that use the same ids: whoever is first keeps an id, and both are told the same. */
class RacingUploadsTests {
    private static final int READINGS = 400;

    private static final TestPlatform PLATFORM = TestPlatform.fresh();
    private static Intake intake;
    private static Caller.Device box;

    @BeforeAll
    static void enrol() {
        intake = PLATFORM.part(Intake.class);
        box = PLATFORM.communicator(PLATFORM.holder("alice"));
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    @RepeatedTest(5)
    void anIdIsAcceptedForOneMachineAndReusedForTheOther(RepetitionInfo round) {
        List<UploadedReading> lobby = readings(LOBBY, round.getCurrentRepetition());
        List<UploadedReading> bar = readings(BAR, round.getCurrentRepetition());
        List<Integer> order = shuffled(round.getCurrentRepetition());
        List<UploadedReading> barOtherwiseOrdered = order.stream().map(bar::get).toList();

        List<List<Receipt>> receipts = atTheSameTime(lobby, barOtherwiseOrdered);

        for (int i = 0; i < READINGS; i++) {
            String id = lobby.get(i).id();
            assertThat(List.of(receipts.get(0).get(i), receipts.get(1).get(order.indexOf(i))))
                    .containsExactlyInAnyOrder(
                            new Receipt.Accepted(id),
                            new Receipt.Rejected(id, RejectionReason.ID_REUSED, "id", "once"));
        }
    }

    @RepeatedTest(5)
    void theSameReadingIsAcceptedOnceAndADuplicateForTheOther(RepetitionInfo round) {
        List<UploadedReading> readings = readings(LOBBY, 100 + round.getCurrentRepetition());
        List<UploadedReading> reversed = readings.reversed();

        List<List<Receipt>> receipts = atTheSameTime(readings, reversed);

        for (int i = 0; i < READINGS; i++) {
            String id = readings.get(i).id();
            assertThat(List.of(receipts.get(0).get(i), receipts.get(1).get(READINGS - 1 - i)))
                    .containsExactlyInAnyOrder(new Receipt.Accepted(id), new Receipt.Duplicate(id));
        }
    }

    private static List<List<Receipt>> atTheSameTime(List<UploadedReading> one, List<UploadedReading> other) {
        return Mono.zip(intake.accept(box, one), intake.accept(box, other), List::of)
                .block();
    }

    /** Ids that depend on the round alone, so that both machines use the same. */
    private static List<UploadedReading> readings(UploadedReading.Identity machine, int round) {
        return IntStream.range(0, READINGS)
                .mapToObj(number -> NOW.minusSeconds(1000L * round + number))
                .map(time -> withId(reading(machine, time), time))
                .toList();
    }

    private static UploadedReading withId(UploadedReading of, Instant time) {
        return new UploadedReading(
                UploadsForTests.id(time, 7).toString(),
                of.takenAt(),
                of.link(),
                of.machine(),
                of.counters(),
                of.maintenanceCounters(),
                of.maintenanceProgress(),
                of.alarms(),
                of.rawFrames(),
                of.location());
    }

    private static List<Integer> shuffled(int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, READINGS).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
