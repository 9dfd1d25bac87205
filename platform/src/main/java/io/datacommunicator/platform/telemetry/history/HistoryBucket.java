package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.access.Granted;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was produced in one day, week or month.
 *
 * @param from the first day
 * @param until the day after the last
 * @param total from the machine's own total; null where that is not shared
 * @param totalShared whether the grant covers the total in every reading it is made of
 * @param products by product code, those of which any were made
 * @param reset whether a counter fell
 */
record HistoryBucket(
        LocalDate from,
        LocalDate until,
        @Nullable Long total,
        boolean totalShared,
        SortedMap<Integer, Long> products,
        boolean reset)
        implements Granted {
    private static final int TOTAL = 20;

    @Override
    public boolean covers(int fieldNumber) {
        // Buckets are made of counters alone, so whoever has a bucket was granted those.
        return fieldNumber != TOTAL || totalShared;
    }
}
