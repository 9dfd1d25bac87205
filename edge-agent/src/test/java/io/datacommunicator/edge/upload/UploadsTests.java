package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.outbox.Entry;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.outbox.OutboxLimits;
import io.datacommunicator.edge.outbox.OutboxStatus.SetAside;
import io.datacommunicator.edge.testing.Enrolments;
import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.testing.FlakyPlatform.Mishap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class UploadsTests {

    /** The fake is a server of the JDK, which writes the time of day into its answers whatever we say. */
    private static final Clock RIGHT = Clock.systemUTC();

    private static final Instant MORNING = Instant.parse("2025-03-01T02:30:00Z");

    @TempDir
    Path directory;

    private final List<Told> told = new ArrayList<>();
    private EnrolmentFile file;
    private Outbox outbox;
    private FlakyPlatform platform;

    @BeforeEach
    void start() throws Exception {
        outbox = Outbox.open(directory.resolve("outbox"), new OutboxLimits(5000, 64L << 20), RIGHT);
        platform = FlakyPlatform.start(RIGHT);
        file = Enrolments.enrol(directory, platform);
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
        outbox.close();
    }

    private Delivery deliver() throws Exception {
        return deliver(RIGHT);
    }

    private Delivery deliver(Clock ours) throws Exception {
        try (var uploads = uploads(ours)) {
            return uploads.deliver();
        }
    }

    private Uploads uploads(Clock ours) {
        return new Uploads(
                outbox,
                PlatformAddress.of(platform.address()),
                () -> file.read().map(UploadVictim::credential),
                told::add,
                ours);
    }

    private static Entry reading(int number, Instant takenAt, long count) {
        var id = id(number);
        var json = "{\"id\":\"" + id + "\",\"takenAt\":\"" + takenAt + "\",\"machine\":{\"articleNumber\":15326},"
                + "\"counters\":[{\"code\":0,\"count\":" + count + "}]}";
        return new Entry(id, json.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID id(int number) {
        return new UUID((MORNING.toEpochMilli() << 16) | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    private Instant storedTime(int number) {
        var stored = Objects.requireNonNull(platform.stored().get(id(number).toString()));
        return Instant.parse(stored.path("takenAt").asString());
    }

    private void append(int from, int to) throws OutboxFailure {
        for (int number = from; number <= to; number++) {
            outbox.append(reading(number, MORNING, number));
        }
    }

    @Test
    void everythingThatWaitsIsStoredAndLeavesTheOutbox() throws Exception {
        append(1, 3);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.stored()).hasSize(3);
        assertThat(outbox.status().waiting()).isZero();
    }

    @Test
    void aBatchHasAtMostFiveHundredReadings() throws Exception {
        append(1, 501);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.batches()).containsExactly(500, 1);
        assertThat(platform.stored()).hasSize(501);
        assertThat(platform.tokens()).as("one token for all").isEqualTo(1);
    }

    @Test
    void aBatchHasAtMostTwoMegabytes() throws Exception {
        var padding = ",\"padding\":\"" + "x".repeat(900_000) + "\"}";
        for (int number = 1; number <= 9; number++) {
            var json = new String(reading(number, MORNING, 1).payload(), StandardCharsets.UTF_8);
            outbox.append(new Entry(
                    id(number), (json.substring(0, json.length() - 1) + padding).getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.batches()).containsExactly(2, 2, 2, 2, 1);
    }

    @Test
    void anUnwantedTokenIsReplacedOnce() throws Exception {
        append(1, 1);
        try (var uploads = uploads(RIGHT)) {
            uploads.deliver();
            append(2, 2);
            platform.next(Mishap.TOKEN_EXPIRED);
            assertThat(uploads.deliver()).isEqualTo(new Delivery.Done());
        }
        assertThat(platform.tokens()).isEqualTo(2);
        assertThat(platform.stored()).hasSize(2);
    }

    @Test
    void aPlatformThatWantsNoTokenIsNotAskedForEver() throws Exception {
        append(1, 1);
        platform.next(Mishap.TOKEN_EXPIRED, Mishap.TOKEN_EXPIRED, Mishap.TOKEN_EXPIRED);
        assertThat(deliver()).isEqualTo(new Delivery.Stalled("HTTP_401", Optional.empty()));
        assertThat(platform.tokens()).isEqualTo(2);
        assertThat(outbox.status().waiting()).isEqualTo(1);
    }

    @Test
    void anUnknownKeyIsSaidAndTheReadingsStay() throws Exception {
        append(1, 2);
        var stranger = DeviceKey.fresh(new SecureRandom());
        var stolen = file.read().orElseThrow().refreshToken();
        try (var uploads = new Uploads(
                outbox,
                PlatformAddress.of(platform.address()),
                () -> Optional.of(new Credential(stolen, stranger::proof)),
                told::add,
                RIGHT)) {
            assertThat(uploads.deliver()).isEqualTo(new Delivery.Stalled("TOKEN_invalid_grant", Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"DROPPED", "OVERLOADED", "UNAVAILABLE", "UNAVAILABLE_FOR_TWO_SECONDS", "NOT_THE_PLATFORM"})
    void afterAMishapEverythingStillWaits(Mishap mishap) throws Exception {
        append(1, 2);
        platform.next(mishap);
        assertThat(deliver()).isInstanceOf(Delivery.Stalled.class);
        assertThat(outbox.status().waiting()).isEqualTo(2);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.stored()).hasSize(2);
    }

    @Test
    void thePauseThatThePlatformAsksForIsHandedOn() throws Exception {
        append(1, 1);
        platform.next(Mishap.UNAVAILABLE_FOR_TWO_SECONDS, Mishap.OVERLOADED);
        assertThat(deliver()).isEqualTo(new Delivery.Stalled("UNAVAILABLE", Optional.of(Duration.ofSeconds(2))));
        assertThat(deliver()).isEqualTo(new Delivery.Stalled("HTTP_503", Optional.of(Duration.ZERO)));
    }

    @Test
    void aLostAnswerIsRepeatedAndTheDuplicateIsASuccess() throws Exception {
        append(1, 2);
        platform.next(Mishap.ANSWER_LOST);
        assertThat(deliver()).isEqualTo(new Delivery.Stalled("UNREACHABLE", Optional.empty()));
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(outbox.status().waiting()).isZero();
        assertThat(platform.stored()).hasSize(2);
    }

    @Test
    void whatGotNoReceiptIsSentAgain() throws Exception {
        append(1, 4);
        platform.next(Mishap.HALF_ANSWERED);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.batches()).containsExactly(4, 2);
    }

    @Test
    void noReceiptsAtAllIsNoReasonToHurry() throws Exception {
        append(1, 1);
        platform.next(Mishap.HALF_ANSWERED);
        assertThat(deliver()).isEqualTo(new Delivery.Stalled("NO_PROGRESS", Optional.empty()));
    }

    @Test
    void aRejectedReadingIsSetAsideWithItsReasonAndTheRestIsStored() throws Exception {
        append(1, 1);
        outbox.append(reading(2, MORNING, -5));
        append(3, 3);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.stored()).hasSize(2);
        assertThat(outbox.status().setAside())
                .containsExactly(new SetAside(id(2), "INVALID_VALUE counters.count 0..16777215"));
    }

    @Test
    void anIdUsedForOtherContentIsSetAside() throws Exception {
        append(1, 1);
        deliver();
        outbox.append(reading(1, MORNING, 99));
        deliver();
        assertThat(outbox.status().setAside()).containsExactly(new SetAside(id(1), "ID_REUSED"));
    }

    @Test
    void aReadingWhoseIdThePlatformCannotReadIsKnownByItsPlace() throws Exception {
        append(1, 1);
        outbox.append(new Entry(id(2), "{\"takenAt\":null,\"machine\":{}}".getBytes(StandardCharsets.UTF_8)));
        append(3, 3);

        assertThat(deliver()).isEqualTo(new Delivery.Done());

        assertThat(platform.stored()).containsOnlyKeys(id(1).toString(), id(3).toString());
        assertThat(platform.batches()).containsExactly(3);
        assertThat(outbox.status().setAside()).containsExactly(new SetAside(id(2), "INVALID_VALUE id required"));
    }

    @Test
    void theOneReadingThatSpoilsItsBatchIsFoundAndSetAside() throws Exception {
        append(1, 30);
        outbox.append(new Entry(id(301), "{\"id\":\"no machine\"}".getBytes(StandardCharsets.UTF_8)));
        append(302, 320);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(platform.stored()).hasSize(49);
        assertThat(outbox.status().setAside()).containsExactly(new SetAside(id(301), "INVALID"));
    }

    @Test
    void aReadingTooLargeForThePlatformIsSetAside() throws Exception {
        var json = "{\"machine\":{},\"padding\":\"" + "x".repeat(5 << 20) + "\"}";
        outbox.append(new Entry(id(1), json.getBytes(StandardCharsets.UTF_8)));
        append(2, 2);
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(outbox.status().setAside()).containsExactly(new SetAside(id(1), "LIMIT_EXCEEDED"));
        assertThat(platform.stored()).hasSize(1);
    }

    @Test
    void aReadingFromTheFutureIsStampedWithNowOnceOurClockIsRight() throws Exception {
        outbox.append(reading(1, RIGHT.instant().plus(Duration.ofDays(700)), 1));
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        assertThat(storedTime(1))
                .isBetween(RIGHT.instant().minusSeconds(60), RIGHT.instant().plusSeconds(60));
    }

    @Test
    void aClockThatIsAheadIsCorrectedByThePlatforms() throws Exception {
        var ahead = Duration.ofDays(700);
        outbox.append(reading(1, MORNING.plus(ahead), 1));
        assertThat(deliver(Clock.offset(RIGHT, ahead))).isEqualTo(new Delivery.Done());
        assertThat(Duration.between(MORNING, storedTime(1)).abs()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        append(1, 1);
        platform.close();
        assertThat(deliver()).isEqualTo(new Delivery.Stalled("UNREACHABLE", Optional.empty()));
    }

    @Test
    void persistenceGetsEverythingThroughABadLine() throws Exception {
        append(1, 40);
        platform.misfortune(60, 4711);
        try (var uploads = uploads(RIGHT)) {
            var heard = Collections.synchronizedList(new ArrayList<Delivery>());
            var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), new SplittableRandom(1));
            assertThat(new PersistentUploads(uploads, backoff, 100, heard::add).deliver())
                    .isEqualTo(new Delivery.Done());
            assertThat(heard).endsWith(new Delivery.Done());
        }
        assertThat(platform.stored()).hasSize(40);
        assertThat(outbox.status().waiting()).isZero();
    }

    @Test
    void aStallIsToldOnceHoweverLongItLasts() throws Exception {
        append(1, 1);
        platform.next(Mishap.UNAVAILABLE, Mishap.UNAVAILABLE, Mishap.UNAVAILABLE, Mishap.UNAVAILABLE);
        var heard = new ArrayList<Delivery>();
        try (var uploads = uploads(RIGHT)) {
            var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), new SplittableRandom(1));
            new PersistentUploads(uploads, backoff, 100, heard::add).deliver();
        }
        assertThat(heard)
                .isEqualTo(
                        List.of(new Delivery.Stalled("UNAVAILABLE", Optional.of(Duration.ZERO)), new Delivery.Done()));
    }

    @Test
    void afterTheLastAttemptItGivesUpAndKeepsEverything() throws Exception {
        append(1, 1);
        platform.misfortune(100, 3);
        platform.next(Mishap.DROPPED, Mishap.DROPPED, Mishap.DROPPED);
        try (var uploads = uploads(RIGHT)) {
            var backoff = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), new SplittableRandom(1));
            assertThat(new PersistentUploads(uploads, backoff, 3, heard -> {}).deliver())
                    .isEqualTo(new Delivery.Stalled("UNREACHABLE", Optional.empty()));
        }
        assertThat(outbox.status().waiting()).isEqualTo(1);
    }

    @Test
    void whatTheHolderWantsIsHeardWithEachContact() throws Exception {
        assertThat(deliver()).isEqualTo(new Delivery.Done());
        platform.schedule("14:05", "Asia/Tokyo");
        append(1, 2);
        deliver();
        platform.schedule("nonsense", "Mars/Olympus");
        deliver();
        assertThat(told)
                .containsExactly(
                        new Told(LocalTime.of(3, 30), ZoneId.of("Europe/Zurich")),
                        new Told(LocalTime.of(14, 5), ZoneId.of("Asia/Tokyo")));
    }
}
