package io.datacommunicator.ui.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.datacommunicator.ui.machine.HistoryRange.Bucket;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRangeTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    void addressTellsTheRangeAndIsToldByIt() {
        HistoryRange range = new HistoryRange(90, Bucket.MONTH);
        assertThat(HistoryRange.of(range.query())).isEqualTo(range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "days=31", "days=-7&by=DAY", "days=x&by=year", "by="})
    void addressWithNothingWeOfferMeansTheUsual(String query) {
        assertThat(HistoryRange.of(QueryParameters.fromString(query))).isEqualTo(HistoryRange.USUAL);
    }

    @Test
    void daysEndToday() {
        assertThat(new HistoryRange(7, Bucket.DAY).starts(WEDNESDAY))
                .hasSize(7)
                .startsWith(WEDNESDAY.minusDays(6))
                .endsWith(WEDNESDAY);
    }

    @Test
    void weeksAreWholeAndBeginOnMonday() {
        assertThat(new HistoryRange(7, Bucket.WEEK).starts(WEDNESDAY))
                .containsExactly(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 2));
    }

    @Test
    void monthsAreWhole() {
        assertThat(new HistoryRange(30, Bucket.MONTH).starts(WEDNESDAY))
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    }
}
