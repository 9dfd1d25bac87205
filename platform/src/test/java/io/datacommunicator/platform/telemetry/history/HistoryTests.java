package io.datacommunicator.platform.telemetry.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.telemetry.UploadsForTests;
import io.datacommunicator.platform.testing.SharesForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** History over rows: two readings a day, which counter by counter grow by 144 a day. */
class HistoryTests {
    private static final TestPlatform PLATFORM = TestPlatform.fresh();
    private static final LocalDate FIRST = LocalDate.parse("2026-01-20");
    private static final LocalDate LAST = LocalDate.parse("2026-03-30");
    private static Caller.Person alice;
    private static History history;

    @BeforeAll
    static void upload() {
        alice = PLATFORM.holder("alice");
        history = PLATFORM.part(History.class);
        Caller.Device box = PLATFORM.communicator(alice);
        UploadsForTests.store(
                PLATFORM,
                box,
                FIRST.datesUntil(LAST.plusDays(1))
                        .flatMap(day -> Stream.of(day + "T05:00:00Z", day + "T20:00:00Z"))
                        .map(Instant::parse));
    }

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    @Test
    void everyDayHasWhatWasMadeSinceTheLastReadingOfTheDayBefore() {
        List<HistoryBucket> days = of(alice, "2026-03-28", "2026-03-31", Bucket.DAY);

        assertThat(days).extracting(HistoryBucket::total).containsExactly(144L, 144L, 144L);
    }

    @Test
    void weeksAndMonthsAreSumsOfDays() {
        assertThat(of(alice, "2026-03-02", "2026-03-30", Bucket.WEEK))
                .extracting(HistoryBucket::total)
                .containsExactly(7 * 144L, 7 * 144L, 7 * 144L, 7 * 144L);
        assertThat(of(alice, "2026-01-01", "2026-04-01", Bucket.MONTH))
                .as("the first reading of all makes nothing, and March has thirty days so far")
                .extracting(HistoryBucket::total)
                .containsExactly(11 * 144L, 28 * 144L, 30 * 144L);
    }

    @Test
    void whoMayReadAWindowGetsWhatWasMadeWithinIt() {
        var shares = new SharesForTests(PLATFORM);
        var bob = shares.recipientOf(alice);
        // Cut through two days: of each the morning's reading alone is left, or the evening's.
        shares.share(
                bob,
                new ShareTerms(
                        Set.of(SharedField.COUNTERS, SharedField.TOTAL),
                        Instant.parse("2026-03-10T12:00:00Z"),
                        Instant.parse("2026-03-13T12:00:00Z"),
                        null,
                        null));

        List<HistoryBucket> days = of(bob.caller(), "2026-03-01", "2026-04-01", Bucket.DAY);

        assertThat(days)
                .extracting(HistoryBucket::from)
                .containsExactly(
                        LocalDate.parse("2026-03-11"), LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-13"));
        assertThat(days).extracting(HistoryBucket::total).containsExactly(144L, 144L, 54L);
    }

    @Test
    void tooLongASpanIsRefused() {
        assertThatThrownBy(() -> of(alice, "2020-01-01", "2026-01-01", Bucket.MONTH))
                .isInstanceOf(Failure.LimitExceeded.class);
    }

    private static List<HistoryBucket> of(Caller caller, String from, String until, Bucket by) {
        VisibleMachine machine =
                PLATFORM.part(Machines.class).visibleTo(caller).block().getFirst();
        return history.of(machine, LocalDate.parse(from), LocalDate.parse(until), by)
                .block();
    }
}
