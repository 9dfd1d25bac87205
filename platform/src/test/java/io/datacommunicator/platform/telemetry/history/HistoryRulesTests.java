package io.datacommunicator.platform.telemetry.history;

import static io.datacommunicator.platform.telemetry.history.ShownForTests.counted;
import static io.datacommunicator.platform.telemetry.history.ShownForTests.grant;
import static io.datacommunicator.platform.telemetry.history.ShownForTests.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.encryption.VisibleReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryRulesTests {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void aBucketHoldsWhatWasMadeBetweenItsBorders() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                2,
                counted("2026-03-09T05:00:00Z", Map.of(0, 100L, 2, 60L, 3, 40L)),
                counted("2026-03-10T05:00:00Z", Map.of(0, 112L, 2, 66L, 3, 46L)),
                counted("2026-03-11T05:00:00Z", Map.of(0, 113L, 2, 67L, 3, 46L)));

        assertThat(buckets).hasSize(2);
        assertThat(buckets.get(0).from()).isEqualTo("2026-03-10");
        assertThat(buckets.get(0).until()).isEqualTo("2026-03-11");
        assertThat(buckets.get(0).total()).isEqualTo(12);
        assertThat(buckets.get(0).products()).isEqualTo(Map.of(2, 6L, 3, 6L));
        assertThat(buckets.get(1).products()).as("those of which any were made").isEqualTo(Map.of(2, 1L));
        assertThat(buckets).noneMatch(HistoryBucket::reset);
    }

    @Test
    void aCounterThatFellBeganAnew() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                1,
                counted("2026-03-09T05:00:00Z", Map.of(0, 1000L, 2, 600L, 3, 400L)),
                counted("2026-03-10T05:00:00Z", Map.of(0, 9L, 2, 5L, 3, 400L)));

        assertThat(buckets.getFirst().reset()).isTrue();
        assertThat(buckets.getFirst().total()).isEqualTo(9);
        assertThat(buckets.getFirst().products()).isEqualTo(Map.of(2, 5L));
    }

    @Test
    void aProductThatWasNotThereBeforeCountsWhole() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                1,
                counted("2026-03-09T05:00:00Z", Map.of(2, 1L)),
                counted("2026-03-10T05:00:00Z", Map.of(2, 1L, 7, 3L)));

        assertThat(buckets.getFirst().products()).isEqualTo(Map.of(7, 3L));
        assertThat(buckets.getFirst().total()).isNull();
    }

    @Test
    void daysWithoutAReadingAreLeftOutAndCountOnTheNextDayWithOne() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                4,
                counted("2026-03-09T05:00:00Z", Map.of(2, 10L)),
                counted("2026-03-13T05:00:00Z", Map.of(2, 50L)));

        assertThat(buckets).hasSize(1);
        assertThat(buckets.getFirst().from()).isEqualTo("2026-03-13");
        assertThat(buckets.getFirst().products()).isEqualTo(Map.of(2, 40L));
    }

    @Test
    void theFirstReadingOfAllMakesNoBucket() {
        assertThat(days("2026-03-10", 3, counted("2026-03-10T05:00:00Z", Map.of(2, 10L))))
                .isEmpty();
        assertThat(days("2026-03-10", 3)).isEmpty();
    }

    @Test
    void aReadingAtTheBorderBelongsToTheDayThatBegins() {
        VisibleReading before = counted("2026-03-09T05:00:00Z", Map.of(2, 10L));
        VisibleReading atMidnight = counted("2026-03-09T23:00:00Z", Map.of(2, 15L));

        assertThat(days("2026-03-09", 1, before, atMidnight)).isEmpty();
        assertThat(days("2026-03-10", 1, before, atMidnight).getFirst().products())
                .isEqualTo(Map.of(2, 5L));
    }

    @Test
    void daysOfClockChangesHaveTheirOwnLength() {
        // 23 hours: from 23:00Z to 22:00Z. A reading at 22:30Z is of the next day already.
        assertThat(days(
                                "2026-03-29",
                                2,
                                counted("2026-03-28T22:59:59Z", Map.of(2, 10L)),
                                counted("2026-03-29T21:59:59Z", Map.of(2, 17L)),
                                counted("2026-03-29T22:30:00Z", Map.of(2, 19L)))
                        .stream()
                        .map(bucket -> bucket.products().get(2)))
                .containsExactly(7L, 2L);
        // 25 hours: from 22:00Z to 23:00Z. A reading at 22:30Z is of the same day still.
        assertThat(days(
                                "2026-10-25",
                                2,
                                counted("2026-10-24T21:59:59Z", Map.of(2, 10L)),
                                counted("2026-10-25T22:30:00Z", Map.of(2, 17L)),
                                counted("2026-10-25T23:00:00Z", Map.of(2, 19L)))
                        .stream()
                        .map(bucket -> bucket.products().get(2)))
                .containsExactly(7L, 2L);
    }

    @Test
    void aTotalThatIsNotSharedIsNotThereAndSaysSo() {
        ReadGrant counters = grant(Set.of(SharedField.COUNTERS), null, null);
        HistoryBucket bucket = days(
                        "2026-03-10",
                        1,
                        shown("2026-03-09T05:00:00Z", Map.of(0, 100L, 2, 60L), List.of(), counters),
                        shown("2026-03-10T05:00:00Z", Map.of(0, 112L, 2, 66L), List.of(), counters))
                .getFirst();

        assertThat(bucket.total()).isNull();
        assertThat(bucket.covers(SharedField.TOTAL.number())).isFalse();
        assertThat(bucket.covers(SharedField.COUNTERS.number())).isTrue();
        assertThat(bucket.products()).isEqualTo(Map.of(2, 6L));
    }

    @Test
    void whatIsNotSharedAtOneEndShowsNoTotal() {
        Instant border = Instant.parse("2026-03-10T00:00:00Z");
        HistoryBucket bucket = days(
                        "2026-03-10",
                        1,
                        shown(
                                "2026-03-09T05:00:00Z",
                                Map.of(0, 100L, 2, 60L),
                                List.of(),
                                grant(Set.of(SharedField.COUNTERS), null, null)),
                        shown(
                                "2026-03-10T05:00:00Z",
                                Map.of(0, 112L, 2, 66L),
                                List.of(),
                                grant(Set.of(SharedField.COUNTERS, SharedField.TOTAL), border, null)))
                .getFirst();

        assertThat(bucket.total()).isNull();
        assertThat(bucket.totalShared()).isFalse();
    }

    @Test
    void aWeekIsTheSumOfItsDays() {
        // Monday 2026-03-09; the counter falls on Wednesday and passes its old value on Friday.
        List<HistoryBucket> weeks = buckets(
                "2026-03-09",
                "2026-03-16",
                Bucket.WEEK,
                counted("2026-03-08T05:00:00Z", Map.of(0, 100L, 2, 60L)),
                counted("2026-03-10T05:00:00Z", Map.of(0, 110L, 2, 66L)),
                counted("2026-03-11T05:00:00Z", Map.of(0, 3L, 2, 1L)),
                counted("2026-03-13T05:00:00Z", Map.of(0, 153L, 2, 91L)));

        assertThat(weeks).hasSize(1);
        assertThat(weeks.getFirst().total()).isEqualTo(10 + 3 + 150);
        assertThat(weeks.getFirst().products()).isEqualTo(Map.of(2, 6L + 1 + 90));
        assertThat(weeks.getFirst().reset()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Bucket.class)
    void bucketsOfAnyLengthSumUpToTheSame(Bucket by) {
        VisibleReading[] readings = LocalDate.parse("2026-02-01")
                .datesUntil(LocalDate.parse("2026-05-01"))
                .map(day -> counted(
                        day + "T05:00:00Z", Map.of(0, 9L * (day.getDayOfYear() % 50), 2, 7L * day.getDayOfYear())))
                .toArray(VisibleReading[]::new);

        List<HistoryBucket> buckets = buckets("2026-02-01", "2026-05-01", by, readings);

        assertThat(buckets.stream().mapToLong(HistoryBucket::total).sum()).isEqualTo(9 * (17 + 0 + 49 + 0 + 20));
        assertThat(buckets.stream()
                        .mapToLong(bucket -> bucket.products().get(2))
                        .sum())
                .isEqualTo(7 * 88);
    }

    @Test
    void aDayIsTheSameWhateverElseIsAskedFor() {
        VisibleReading[] readings = {
            counted("2026-03-09T05:00:00Z", Map.of(2, 1000L)),
            counted("2026-03-10T05:00:00Z", Map.of(2, 998L)),
            counted("2026-03-11T05:00:00Z", Map.of(2, 1007L)),
            counted("2026-03-12T05:00:00Z", Map.of(2, 700L)),
            counted("2026-03-13T05:00:00Z", Map.of(2, 710L))
        };

        assertThat(days("2026-03-10", 1, readings).getFirst().products())
                .as("stale, as the day after says")
                .isEmpty();
        assertThat(days("2026-03-11", 1, readings).getFirst().products())
                .as("counted from what the day before the one before showed")
                .isEqualTo(Map.of(2, 7L));
        assertThat(days("2026-03-12", 1, readings).getFirst().reset()).isTrue();
        assertThat(days("2026-03-10", 4, readings).stream()
                        .map(bucket -> bucket.products().getOrDefault(2, 0L)))
                .containsExactly(0L, 7L, 0L, 10L);
    }

    @Test
    void ofTwoCommunicatorsTheLaterReadingOfADayCounts() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                2,
                counted("2026-03-09T22:58:00Z", Map.of(2, 100L)),
                counted("2026-03-10T08:00:00Z", Map.of(2, 98L)),
                counted("2026-03-10T22:58:00Z", Map.of(2, 105L)),
                counted("2026-03-10T23:01:00Z", Map.of(2, 104L)));

        assertThat(buckets)
                .extracting(bucket -> bucket.products().getOrDefault(2, 0L))
                .containsExactly(5L, 0L);
        assertThat(buckets).noneMatch(HistoryBucket::reset);
    }

    @Test
    void aReadingWithoutCountersTellsNothing() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                2,
                counted("2026-03-09T05:00:00Z", Map.of(0, 900L, 2, 600L)),
                counted("2026-03-10T05:00:00Z", Map.of()),
                counted("2026-03-11T05:00:00Z", Map.of(0, 905L, 2, 603L)));

        assertThat(buckets).hasSize(1);
        assertThat(buckets.getFirst().from()).isEqualTo("2026-03-11");
        assertThat(buckets.getFirst().total()).isEqualTo(5);
        assertThat(buckets.getFirst().products()).isEqualTo(Map.of(2, 3L));
    }

    @Test
    void nothingIsEverNegative() {
        List<HistoryBucket> buckets = days(
                "2026-03-10",
                3,
                counted("2026-03-09T05:00:00Z", Map.of(0, 5L, 2, 0xFFFF_FFFFL)),
                counted("2026-03-10T05:00:00Z", Map.of(0, 4L, 2, 0L)),
                counted("2026-03-11T05:00:00Z", Map.of(0, 0L, 2, 3L)));

        assertThat(buckets).allSatisfy(bucket -> {
            assertThat(bucket.total()).isNotNegative();
            assertThat(bucket.products().values()).allMatch(made -> made > 0);
        });
    }

    private static List<HistoryBucket> days(String first, int count, VisibleReading... readings) {
        return buckets(first, LocalDate.parse(first).plusDays(count).toString(), Bucket.DAY, readings);
    }

    private static List<HistoryBucket> buckets(String from, String until, Bucket by, VisibleReading... readings) {
        List<LocalDate> borders = BorderRules.borders(LocalDate.parse(from), LocalDate.parse(until), by);
        return HistoryRules.buckets(borders, ZURICH, List.of(readings));
    }
}
