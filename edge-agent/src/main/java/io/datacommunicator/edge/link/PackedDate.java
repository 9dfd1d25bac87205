package io.datacommunicator.edge.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A date in 16 bits: years since 1990 (7), month (4), day (5). */
public final class PackedDate {

    private static final int FIRST_YEAR = 1990;

    private PackedDate() {}

    /** Empty where month or day are not set, or name no day of the calendar. */
    public static Optional<LocalDate> unpack(int packed) {
        try {
            return Optional.of(LocalDate.of((packed >> 9) + FIRST_YEAR, packed >> 5 & 15, packed & 31));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static int pack(LocalDate date) {
        return (date.getYear() - FIRST_YEAR) << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    }
}
