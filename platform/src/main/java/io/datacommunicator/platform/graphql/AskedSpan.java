package io.datacommunicator.platform.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a field with arguments {@code from}, {@code until} and {@code by} makes the platform look at.
 *
 * @param days each of which may be opened
 * @param sums how many objects are made of them at most
 */
record AskedSpan(long days, long sums) {
    private static final AskedSpan NONE = new AskedSpan(0, 1);

    /** Nothing where the field has no such arguments, or none that can be. */
    static AskedSpan of(GivenArguments arguments) {
        Optional<LocalDate> from = arguments.of("from").flatMap(AskedSpan::date);
        Optional<LocalDate> until = arguments.of("until").flatMap(AskedSpan::date);
        Optional<String> by = arguments.of("by").map(Object::toString);
        if (from.isEmpty() || until.isEmpty() || by.isEmpty()) {
            return NONE;
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(from.get(), until.get()));
        return new AskedSpan(days, sums(days, by.get()));
    }

    /** A span touches at most one week or month more than go into it. */
    private static long sums(long days, String by) {
        return switch (by) {
            case "WEEK" -> days / 7 + 2;
            case "MONTH" -> days / 28 + 2;
            default -> Math.max(1, days);
        };
    }

    private static Optional<LocalDate> date(Object given) {
        if (given instanceof LocalDate date) {
            return Optional.of(date);
        }
        try {
            return Optional.of(LocalDate.parse(given.toString()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
