package io.datacommunicator.ui.machine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was produced in one day, week or month. */
record HistoryBucket(
        LocalDate from,
        LocalDate until,
        @Nullable Long total,
        @Nullable List<ProductCounter> products,
        boolean reset) {

    /** The products; none where they are not shared. */
    List<ProductCounter> made() {
        return products == null ? List.of() : products;
    }
}
