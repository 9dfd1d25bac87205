package io.datacommunicator.platform.telemetry;

import static io.datacommunicator.platform.telemetry.UploadsForTests.BAR;
import static io.datacommunicator.platform.telemetry.UploadsForTests.LOBBY;
import static io.datacommunicator.platform.telemetry.UploadsForTests.reading;
import static io.datacommunicator.platform.testing.TestPlatform.NOW;
import static io.datacommunicator.platform.testing.TestPlatform.SINCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IntakeTests {
    // One connection: whoever opened a transaction within another would wait for ever.
    private static final TestPlatform PLATFORM = TestPlatform.withConnections(1);
    private static Intake intake;
    private static Caller.Person alice;
    private static Caller.Device box;

    @BeforeAll
    static void enrol() {
        intake = PLATFORM.part(Intake.class);
        alice = PLATFORM.holder("alice");
        box = PLATFORM.communicator(alice);
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    @Test
    void aReadingIsAcceptedOnceAndADuplicateEverAfter() {
        UploadedReading uploaded = reading(LOBBY, NOW.minusSeconds(1));

        assertThat(accept(uploaded)).containsExactly(new Receipt.Accepted(uploaded.id()));
        assertThat(accept(uploaded)).containsExactly(new Receipt.Duplicate(uploaded.id()));
    }

    @Test
    void whatWasAcceptedCanBeReadByTheHolder() {
        UploadedReading uploaded = reading(BAR, NOW.minusSeconds(2));
        accept(uploaded);

        VisibleReading latest = newestOf(BAR.articleNumber());

        assertThat(latest.takenAt()).isEqualTo(uploaded.takenAt());
        assertThat(latest.total()).contains(uploaded.counters().getFirst().count());
        assertThat(latest.counters()).containsOnlyKeys(2, 3);
        assertThat(latest.alarms()).containsExactly(1, 13);
        assertThat(latest.communicator()).isEqualTo(box.alias());
    }

    @Test
    void anIdWithOtherContentIsRejected() {
        UploadedReading first = reading(LOBBY, NOW.minusSeconds(3));
        UploadedReading other = withCounters(first, List.of(new UploadedReading.Counter(0, 1)));
        accept(first);

        assertThat(accept(other)).containsExactly(reused(first));
    }

    @Test
    void anIdOfAnotherMachineIsRejectedAndThatMachineKeepsIt() {
        UploadedReading lobby = reading(LOBBY, NOW.minusSeconds(8));
        UploadedReading bar = ofMachine(lobby, BAR);
        accept(lobby);

        assertThat(accept(bar)).containsExactly(reused(lobby));
        assertThat(accept(lobby)).containsExactly(new Receipt.Duplicate(lobby.id()));
    }

    @Test
    void theFirstOfABatchKeepsTheId() {
        UploadedReading lobby = reading(LOBBY, NOW.minusSeconds(9));
        UploadedReading bar = ofMachine(lobby, BAR);

        assertThat(accept(bar, lobby, bar))
                .containsExactly(new Receipt.Accepted(bar.id()), reused(lobby), new Receipt.Duplicate(bar.id()));
    }

    @Test
    void ownersMayUseTheSameId() {
        UploadedReading uploaded = reading(LOBBY, NOW.minusSeconds(10));
        Caller.Device boxOfCarol = PLATFORM.communicator(PLATFORM.holder("carol"));
        accept(uploaded);

        assertThat(intake.accept(boxOfCarol, List.of(uploaded)).block())
                .containsExactly(new Receipt.Accepted(uploaded.id()));
    }

    @Test
    void theSameReadingTwiceInOneBatchIsStoredOnce() {
        UploadedReading uploaded = reading(LOBBY, NOW.minusSeconds(4));

        assertThat(accept(uploaded, uploaded))
                .containsExactly(new Receipt.Accepted(uploaded.id()), new Receipt.Duplicate(uploaded.id()));
    }

    @Test
    void aFaultyReadingDoesNotStopTheOthers() {
        UploadedReading good = reading(LOBBY, NOW.minusSeconds(5));
        UploadedReading negative =
                withCounters(reading(LOBBY, NOW.minusSeconds(6)), List.of(new UploadedReading.Counter(2, -1)));
        UploadedReading future = reading(LOBBY, NOW.plus(Duration.ofMinutes(6)));
        UploadedReading old = reading(LOBBY, SINCE.minusSeconds(1));

        assertThat(accept(negative, good, future, old))
                .containsExactly(
                        new Receipt.Rejected(
                                negative.id(), RejectionReason.INVALID_VALUE, "counters.count", "0..4294967295"),
                        new Receipt.Accepted(good.id()),
                        new Receipt.Rejected(future.id(), RejectionReason.IN_FUTURE, "takenAt", "now + 5 min"),
                        new Receipt.Rejected(old.id(), RejectionReason.BEFORE_ACCOUNT, "takenAt", "account"));
    }

    @Test
    void aBatchOfFiveHundredIsTakenAndOneMoreIsNot() {
        List<UploadedReading> full = IntStream.range(0, 500)
                .mapToObj(number -> reading(LOBBY, SINCE.plus(Duration.ofHours(number))))
                .toList();

        assertThat(intake.accept(box, full).block())
                .hasSize(500)
                .allMatch(receipt -> receipt instanceof Receipt.Accepted);
        assertThatThrownBy(() -> intake.accept(box, Collections.nCopies(501, full.getFirst()))
                        .block())
                .isInstanceOf(Failure.LimitExceeded.class);
    }

    @Test
    void onlyACommunicatorUploads() {
        assertThatThrownBy(
                        () -> intake.accept(alice, List.of(reading(LOBBY, NOW))).block())
                .isInstanceOf(Failure.NotVisible.class);
    }

    @Test
    void anotherHolderSeesNothingOfIt() {
        accept(reading(LOBBY, NOW.minusSeconds(7)));
        VisibleMachine machine = machineOf(alice, LOBBY.articleNumber());
        Caller.Person mallory = PLATFORM.holder("mallory");
        PLATFORM.communicator(mallory);

        Machines machines = PLATFORM.part(Machines.class);
        assertThat(machines.visibleTo(mallory).block()).isEmpty();
        assertThatThrownBy(() -> machines.visibleTo(mallory, machine.ref()).block())
                .isInstanceOf(Failure.NotVisible.class);
    }

    private static Receipt reused(UploadedReading reading) {
        return new Receipt.Rejected(reading.id(), RejectionReason.ID_REUSED, "id", "once");
    }

    private static List<Receipt> accept(UploadedReading... readings) {
        return intake.accept(box, List.of(readings)).block();
    }

    private static VisibleReading newestOf(int article) {
        VisibleMachine machine = machineOf(alice, article);
        return PLATFORM.part(Readings.class)
                .newest(List.of(machine), ReadingSpan.newest(1))
                .block()
                .get(machine.id())
                .getFirst();
    }

    private static VisibleMachine machineOf(Caller caller, int article) {
        return PLATFORM.part(Machines.class).visibleTo(caller).block().stream()
                .filter(machine -> Integer.valueOf(article).equals(machine.articleNumber()))
                .findFirst()
                .orElseThrow();
    }

    private static UploadedReading ofMachine(UploadedReading of, UploadedReading.Identity machine) {
        return new UploadedReading(
                of.id(),
                of.takenAt(),
                of.link(),
                machine,
                of.counters(),
                of.maintenanceCounters(),
                of.maintenanceProgress(),
                of.alarms(),
                of.rawFrames(),
                of.location());
    }

    private static UploadedReading withCounters(UploadedReading of, List<UploadedReading.Counter> counters) {
        return new UploadedReading(
                of.id(),
                of.takenAt(),
                of.link(),
                of.machine(),
                counters,
                of.maintenanceCounters(),
                of.maintenanceProgress(),
                of.alarms(),
                of.rawFrames(),
                of.location());
    }
}
